package dev.courant.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import dev.courant.model.SentenceChange;
import dev.courant.model.SourceFeed;
import dev.courant.page.ExtractedPage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleIntakeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String TEXT =
      "The harbour reopened on Monday after two years of work. ".repeat(8).strip();
  private static final String LONG =
      "The mayor spoke of a day of joy for everyone in the town and on the islands before it.";
  private static final Feed FEED =
      new Feed(
          "herald",
          "https://www.herald.example/rss",
          new Outlet("herald", "Herald", "IE"),
          "en",
          "newsroom",
          false);

  private final IntakeSettings settings =
      new IntakeSettings(
          2,
          Duration.ofMinutes(1),
          List.of(Duration.ofMinutes(15)),
          Duration.ofMinutes(5),
          1000,
          100,
          Duration.ofHours(1));
  private PageReading page = read("Harbour reopens", TEXT);
  private final ArticleIntake intake =
      new ArticleIntake(settings, Clock.fixed(NOW, ZoneOffset.UTC));
  private final EntryReader telling = new EntryReader(settings.maxBody());
  private final CanonicalUrl url = CanonicalUrl.parse("https://www.herald.example/1").orElseThrow();
  private final SourceFeed source = SourceFeed.of(FEED, url);
  private final ArticleState unseen =
      new ArticleState(
          ArticleId.of(url),
          url.value(),
          source,
          null,
          "",
          ArticleState.Published.NOTHING,
          new ArticleState.PageChecks(NOW, 0, 0),
          NOW,
          NOW);

  @Test
  void publishesTheFirstRevisionOfWhatWasNeverSeen() {
    ArticleIngested article = revised(unseen, entry("Harbour reopens", "Short."));

    assertThat(article.revision()).isEqualTo(1);
    assertThat(article.change()).isEqualTo(Change.CREATED);
    assertThat(article.body()).isEqualTo(TEXT);
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void publishesNothingWhereOnlyTypographyChanged() {
    ArticleState seen = take(unseen, entry("Harbour reopens", "Short.")).state();
    page = read("Harbour  reopens", TEXT.replace(" ", "\u00a0 "));

    assertThat(take(seen, entry("Harbour reopens", "Short. ")))
        .isInstanceOf(IntakeResult.Unrevised.class);
  }

  @Test
  void publishesTheNextRevisionWhereTheTextChanged() {
    ArticleState seen = take(unseen, entry("Harbour reopens", "Short.")).state();
    page = read("Harbour reopens", TEXT.replace("Monday", "Tuesday"));

    ArticleIngested article = revised(seen, null);
    assertThat(article.revision()).isEqualTo(2);
    assertThat(article.change()).isEqualTo(Change.UPDATED);
  }

  @Test
  void withdrawsOnlyAfterTheSecondMissingAnswerInARow() {
    ArticleState seen = take(unseen, entry("Harbour reopens", "Short.")).state();
    page = new PageReading.Missing(410);
    IntakeResult first = take(seen, null);
    assertThat(first).isInstanceOf(IntakeResult.Unrevised.class);
    assertThat(first.state().checks().next()).isEqualTo(NOW.plus(settings.confirmMissingAfter()));

    ArticleIngested retraction = revised(first.state(), null);
    assertThat(retraction.change()).isEqualTo(Change.RETRACTED);
    assertThat(retraction.revision()).isEqualTo(2);
    assertThat(retraction.body()).isEmpty();
    assertThat(take(take(first.state(), null).state(), null))
        .isInstanceOf(IntakeResult.Unrevised.class);
  }

  @Test
  void takesAnArticleBackUpThatReturnsAfterItsRetraction() {
    ArticleState seen = take(unseen, entry("Harbour reopens", "Short.")).state();
    page = new PageReading.Missing(404);
    ArticleState retracted = take(take(seen, null).state(), null).state();
    page = read("Harbour reopens", TEXT);

    assertThat(revised(retracted, null).revision()).isEqualTo(3);
  }

  @Test
  void letsTheFeedsOwnTextStandInAfterTheLastAttempt() {
    page = new PageReading.Unavailable("answered 503", null);
    IntakeResult first = take(unseen, entry("Harbour reopens", "The harbour is open again."));
    assertThat(first).isInstanceOf(IntakeResult.Unrevised.class);

    ArticleIngested article =
        revised(first.state(), entry("Harbour reopens", "The harbour is open again."));
    assertThat(article.body()).isEqualTo("The harbour is open again.");
  }

  @Test
  void readsTheFeedAloneWhereThePageMayNotBeRead() {
    page = new PageReading.Forbidden("robots.txt disallows it");

    assertThat(revised(unseen, entry("Harbour reopens", "The harbour is open again.")).body())
        .isEqualTo("The harbour is open again.");
  }

  @Test
  void doesNotTakeForACorrectionThatAPageHasNoTitleOfItsOwn() {
    page = read("", TEXT);
    ArticleState seen = take(unseen, entry("Harbour reopens", "Short.")).state();
    assertThat(seen.published().revision()).isEqualTo(1);

    assertThat(take(seen, null)).isInstanceOf(IntakeResult.Unrevised.class);
  }

  @Test
  void cutsAnEndlessBodyAtAParagraph() {
    page = read("Harbour reopens", (TEXT + "\n\n").repeat(10).strip());

    assertThat(revised(unseen, null).body()).hasSizeLessThanOrEqualTo(1000).endsWith(".");
  }

  @Test
  void tellsWhatARevisionChangedBySentence() {
    page = read("Harbour reopens", "It opened on Monday. Forty ships waited. " + LONG);
    ArticleState seen = take(unseen, entry("Harbour reopens", "Short.")).state();
    page = read("Harbour reopens", "It opened on Tuesday. Forty ships waited. " + LONG);

    assertThat(revised(seen, null).changes())
        .containsExactly(
            new SentenceChange(
                SentenceChange.Kind.ALTERED,
                1,
                1,
                "It opened on Monday.",
                "It opened on Tuesday."));
  }

  @Test
  void takesAHeadlineThatReturnsForNoRevision() {
    ArticleState first = take(unseen, entry("Harbour reopens", "Short.")).state();
    page = read("You will not believe what reopens", TEXT);
    ArticleState second = take(first, null).state();
    page = read("Harbour reopens", TEXT);

    assertThat(second.published().revision()).isEqualTo(2);
    assertThat(take(second, null)).isInstanceOf(IntakeResult.Unrevised.class);
  }

  @Test
  void letsAFeedCorrectItsOwnWordsWhileThePageCannotBeHad() {
    page = new PageReading.Forbidden("robots.txt disallows it");
    ArticleState seen =
        take(unseen, entry("Harbour reopens", "It opens at 7 in the morning.")).state();

    ArticleIngested corrected =
        revised(seen, entry("Harbour reopens", "It opens at 9 in the morning."));
    assertThat(corrected.revision()).isEqualTo(2);
    assertThat(corrected.body()).isEqualTo("It opens at 9 in the morning.");
  }

  @Test
  void letsNoFeedReplaceThePagesTextWhileThePageCannotBeHadSaveToTakeItBack() {
    ArticleState seen = take(unseen, entry("Harbour reopens", "Short.")).state();
    page = new PageReading.Forbidden("robots.txt disallows it");

    assertThat(take(seen, entry("Harbour reopens", "Other words.")))
        .isInstanceOf(IntakeResult.Unrevised.class);
    assertThat(revised(seen, entry("Correction: harbour stays shut", "It does.")).title())
        .isEqualTo("Correction: harbour stays shut");
  }

  @Test
  void publishesWhatTheGateDoubtsIfALookAnHourLaterShowsTheSame() {
    ArticleState seen = take(unseen, entry("Harbour reopens", "Short.")).state();
    PageReading.Read foreign =
        (PageReading.Read)
            read(
                "Choirs meet in the mill",
                "Choirs from eleven valleys meet on Saturday. A bus leaves the station each hour."
                    + " The bakery keeps its oven lit until midnight. Tickets are sold at the door."
                    + " The last song is sung by everyone in the hall, as it was last year.");
    ArticleState doubted = intake.judge(seen, foreign, (_, _) -> false);
    IntakeResult first = intake.take(doubted, foreign);
    assertThat(first).isInstanceOf(IntakeResult.Unrevised.class);
    assertThat(first.state().checks().next()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));

    ArticleIntake later =
        new ArticleIntake(settings, Clock.fixed(NOW.plus(Duration.ofHours(2)), ZoneOffset.UTC));
    ArticleState again = later.judge(first.state(), foreign, (_, _) -> false);
    assertThat(later.take(again, foreign)).isInstanceOf(IntakeResult.Revised.class);
  }

  private IntakeResult take(ArticleState known, @Nullable ParsedEntry entry) {
    ArticleState state =
        entry == null ? known : known.changed(source, telling.of(entry, List.of()), NOW);
    return intake.take(state, page);
  }

  private ArticleIngested revised(ArticleState seen, @Nullable ParsedEntry entry) {
    IntakeResult result = take(seen, entry);
    assertThat(result).isInstanceOf(IntakeResult.Revised.class);
    return ((IntakeResult.Revised) result).article();
  }

  private static PageReading read(String title, String body) {
    return new PageReading.Read(
        new ExtractedPage(
            title, body, List.of(), null, null, null, null, null, null, List.of(), List.of()),
        List.of(),
        URI.create("https://www.herald.example/1"));
  }

  private static ParsedEntry entry(String title, String summary) {
    return Entries.entry("https://www.herald.example/1", title, summary);
  }
}
