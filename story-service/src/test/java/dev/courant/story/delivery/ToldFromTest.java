package dev.courant.story.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.story.StoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToldFromTest {
  private static final Instant FIRST = Instant.parse("2026-11-28T08:00:00Z");

  @Test
  void takesAllOfAHundred() {
    List<Member> members = members(ToldFrom.MOST);

    assertThat(ToldFrom.of(members)).isEqualTo(members);
  }

  @Test
  void takesTheFirstAndTheLastOfManyWhateverTheirOrder() {
    List<Member> members = members(2_000);
    List<Member> shuffled = new ArrayList<>(members);
    Collections.shuffle(shuffled, new Random(1));

    List<Member> told = ToldFrom.of(shuffled);

    assertThat(told).hasSize(ToldFrom.MOST).isEqualTo(ToldFrom.of(members));
    assertThat(told.subList(0, 50)).isEqualTo(members.subList(0, 50));
    assertThat(told.subList(50, 100)).isEqualTo(members.subList(1_950, 2_000));
  }

  private static List<Member> members(int count) {
    StoryId story = StoryId.of(id(0));
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Member(
                id(i), 1, "en", story, i, FIRST.plusSeconds(i), new Place(0, i), new Place(0, i)))
        .toList();
  }

  private static ArticleId id(int number) {
    return ArticleId.of(CanonicalUrl.parse("https://outlet.example/" + number).orElseThrow());
  }
}
