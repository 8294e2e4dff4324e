package dev.courant.summarize.languagemodel.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.summarize.languagemodel.exchange.ModelAnswer;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.PaidAnswer;
import dev.courant.summarize.languagemodel.exchange.Room;
import dev.courant.summarize.languagemodel.exchange.Shortage;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FitTest {
  private static final Room ALL = new Room(6_000, 3_000);
  private static final PaidAnswer NOTHING = new PaidAnswer("", 0, 0);

  private static final Room BRIEF = new Room(1_500, 600, true);

  private final Fit fit = new Fit("stub", ALL, null);
  private final Fit brief = new Fit("stub", ALL, BRIEF);

  @Test
  void leavesRoomForPromptAndAnswerInAContextThatIsKnown() {
    for (int context : new int[] {2_048, 4_096, 8_192}) {
      Room room = next(ALL, NoAnswerException.tooLong("", context), 1);

      assertThat(room.whole()).isLessThanOrEqualTo(context);
      assertThat(room.isEnough()).isTrue();
    }
  }

  @Test
  void halvesTwiceWhereTheContextIsNotKnownAndThenGivesUp() {
    Room half = next(ALL, NoAnswerException.tooLong("", 0), 1);
    Room quarter = next(half, NoAnswerException.tooLong("", 0), 2);

    assertThat(half).isEqualTo(new Room(3_000, 1_500));
    assertThat(quarter).isEqualTo(new Room(1_500, 750));
    assertThat(fit.after(quarter, NoAnswerException.tooLong("", 0), 3)).isNull();
  }

  @Test
  void givesUpOnAModelThatHoldsNoArticle() {
    assertThat(fit.after(ALL, NoAnswerException.tooLong("", 1_100), 1)).isNull();
  }

  @Test
  void allowsALongerAnswerOnceAndNeverAgainIfThatIsCutOffToo() {
    Room longer = next(ALL, cutOff(false, 3_000), 1);

    assertThat(longer).isEqualTo(new Room(6_000, 6_000));
    assertThat(fit.after(longer, cutOff(false, 6_000), 2)).isNull();
    assertThat(fit.after(ALL, cutOff(false, 3_000), 1)).isNull();
    fit.forget();
    assertThat(fit.after(ALL, cutOff(false, 3_000), 1)).isEqualTo(longer);
  }

  @Test
  void allowsThoughtsMoreThanWords() {
    assertThat(next(ALL, cutOff(true, 3_000), 1).answer()).isEqualTo(12_000);
  }

  @Test
  void showsLessOfTheArticleIfTheContextEndedTheAnswer() {
    Room room = next(ALL, cutOff(false, 500), 1);

    assertThat(room.whole()).isLessThanOrEqualTo(4_000);
  }

  @Test
  void comesDownToABriefAnswerWhereALongerOneIsCutOffTooOrNoneCanBeRead() {
    Room longer = Objects.requireNonNull(brief.after(ALL, cutOff(false, 3_000), 1));

    assertThat(brief.after(longer, cutOff(false, 6_000), 2)).isEqualTo(BRIEF);
    assertThat(brief.after(ALL, NoAnswerException.unreadable("", NOTHING), 1)).isEqualTo(BRIEF);
    assertThat(fit.after(ALL, NoAnswerException.unreadable("", NOTHING), 1)).isNull();
  }

  @Test
  void asksForABriefAnswerNoMoreWhereThatCannotBeReadEither() {
    assertThat(brief.after(BRIEF, NoAnswerException.unreadable("", NOTHING), 2)).isNull();
    assertThat(brief.after(ALL, NoAnswerException.unreadable("", NOTHING), 1)).isNull();
  }

  @Test
  void asksAModelForLessThatIsSlowToAnswer() {
    brief.took(ALL, Duration.ofSeconds(100));
    brief.took(ALL, Duration.ofSeconds(80));
    brief.took(ALL, Duration.ofSeconds(100));
    assertThat(brief.room()).as("one may have waited for the model to be loaded").isEqualTo(ALL);

    brief.took(ALL, Duration.ofSeconds(100));
    assertThat(brief.room()).isEqualTo(BRIEF);

    brief.took(BRIEF, Duration.ofSeconds(100));
    assertThat(brief.room()).isEqualTo(BRIEF);
    brief.forget();
    assertThat(brief.room()).isEqualTo(ALL);
  }

  @Test
  void showsNoMoreOfAnArticleInABriefQuestionThanFittedBefore() {
    Room small = new Room(700, 682);

    assertThat(brief.after(small, NoAnswerException.unreadable("", NOTHING), 1))
        .isEqualTo(new Room(700, 600, true));
  }

  private Room next(Room tried, NoAnswerException e, int tries) {
    return Objects.requireNonNull(fit.after(tried, e, tries));
  }

  /** After a prompt of 3500 tokens. */
  private static NoAnswerException cutOff(boolean thoughts, int written) {
    ModelAnswer.Ending ending =
        thoughts ? ModelAnswer.Ending.CUT_OFF_IN_THOUGHT : ModelAnswer.Ending.CUT_OFF;
    ModelAnswer said = new ModelAnswer("", 3_500, written, ending);
    Room room = new Room(6_000, written >= 3_000 ? written : 3_000);
    return NoAnswerException.cutOff(Shortage.ofAnswer(said, room, NOTHING));
  }
}
