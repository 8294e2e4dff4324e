package dev.courant.story.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.story.StoryId;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import dev.courant.story.SampleAccounts;
import dev.courant.story.telling.StoryTeller.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MembersTellerTest {
  private final MembersTeller teller = new MembersTeller();

  private final SampleAccounts first =
      SampleAccounts.of(
              "a.example",
              0,
              "A ferry with nine passengers sank off Norholm on Monday morning.",
              "Fishermen pulled survivors out of the cold water near the lighthouse.")
          .counting("dead", "3", "exact");
  private final SampleAccounts second =
      SampleAccounts.of(
              "b.example",
              20,
              "Ferry sank off Norholm after hitting rocks, the harbour master said on Monday.",
              "Prosecutors opened an inquiry into the company that operates the line to Dunmarra.")
          .counting("dead", "3", "exact");
  private final SampleAccounts update =
      SampleAccounts.of("a.example", 90, "The ferry that sank off Norholm killed five people.")
          .counting("dead", "5", "exact");

  @Test
  void tellsItInItsMembersSentencesWithReceipts() {
    StoryTold story = tell(null, first, second);

    assertThat(story.revision()).isEqualTo(1);
    assertThat(story.headline()).isNotNull();
    assertThat(story.summary()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertThat(story.summary()).allSatisfy(each -> assertThat(each.receipts()).isNotEmpty());
    assertThat(story.reach().origins()).isEqualTo(2);
    assertThat(story.articles()).hasSize(2);
  }

  @Test
  void anUpdateIsInTheTimelineAndNotADifference() {
    StoryTold story = tell(null, first, second, update);

    assertThat(story.timeline().getLast().told().receipts().getFirst().text())
        .contains("killed five");
    assertThat(story.timeline().stream().map(moment -> moment.told().text()).distinct())
        .hasSameSizeAs(story.timeline());
  }

  @Test
  void aCopyAddsNothing() {
    SampleAccounts copy = SampleAccounts.of("c.example", 40, first.text().toArray(String[]::new));
    assertThat(tell(null, first, copy).timeline()).hasSize(1);
    assertThat(tell(null, first, copy).summary())
        .extracting(StorySentence::text)
        .doesNotHaveDuplicates();
  }

  @Test
  void toldAgainOfTheSameMembersItIsTheSame() {
    StoryTold story = tell(null, first, second);
    assertThat(Retelling.changesNothing(story, tell(story, first, second))).isTrue();
    assertThat(tell(story, first, second).revision()).isEqualTo(2);
    assertThat(Retelling.changesNothing(story, tell(story, first, second, update))).isFalse();
    assertThat(Retelling.changesNothing(null, story)).isFalse();
  }

  @Test
  void fiveHundredMembersAreToldToo() {
    List<SampleAccounts> many = new ArrayList<>(List.of(first, second));
    for (int i = 0; i < 500; i++) {
      many.add(
          SampleAccounts.of(
              "outlet" + i + ".example",
              i,
              "Ferry line number " + i + " of Norholm stays closed, says office " + i * 7 + ".",
              "Neighbour " + i * 13 + " saw lantern " + i * 17 + " near rock " + i * 19 + "."));
    }
    StoryTold story = tell(null, many.toArray(SampleAccounts[]::new));
    assertThat(story.timeline()).hasSizeLessThanOrEqualTo(30);
    assertThat(story.summary()).hasSizeLessThanOrEqualTo(5);
  }

  private StoryTold tell(StoryTold before, SampleAccounts... samples) {
    List<Account> accounts = Stream.of(samples).map(SampleAccounts::account).toList();
    return teller.tell(StoryId.of(accounts.getFirst().article().id()), before, null, accounts);
  }
}
