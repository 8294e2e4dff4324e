package dev.courant.story.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryId;
import dev.courant.story.SampleAccounts;
import dev.courant.story.copies.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholeReachTest {
  private final List<Member> members = new ArrayList<>();
  private final List<Provenance> provenances = new ArrayList<>();

  @Test
  void countsAllMembersAndNotThoseAloneThatAreListed() {
    for (int i = 0; i < 150; i++) {
      add("paper" + i + ".example", i % 2 == 0 ? "en" : "pt-BR", i, ownText(i));
    }

    assertThat(WholeReach.of(members, provenances)).isEqualTo(new Reach(150, 150, 1, 2, 150));
  }

  @Test
  void countsCopiesBeyondTheListedOnesAsOneOrigin() {
    for (int i = 0; i < 150; i++) {
      add("paper" + i + ".example", "en", i, ownText(i < 120 ? i : 119));
    }

    assertThat(WholeReach.of(members, provenances)).isEqualTo(new Reach(150, 150, 1, 1, 120));
  }

  @Test
  void countsAnArticleWhoseTextTheLogHasLost() {
    add("paper.example", "en", 1, ownText(1));
    add("other.example", "fr", 2, ownText(2));

    assertThat(WholeReach.of(members, provenances.subList(0, 1)))
        .isEqualTo(new Reach(2, 1, 1, 2, 1));
  }

  private void add(String host, String language, int number, String text) {
    ArticleSummarized article =
        SampleAccounts.of(host, number, text).in(language).account().article();
    provenances.add(Provenance.of(article));
    members.add(
        new Member(
            article.id(),
            1,
            language,
            StoryId.of(article.id()),
            number,
            article.ingestedAt(),
            new Place(0, number),
            new Place(0, number)));
  }

  /** Words that no other text has, enough of them to be compared. */
  private static String ownText(int number) {
    return String.join(
        " ", IntStream.range(0, 40).mapToObj(word -> "w" + number + "x" + word).toList());
  }
}
