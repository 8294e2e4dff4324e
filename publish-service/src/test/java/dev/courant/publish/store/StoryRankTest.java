package dev.courant.publish.store;

import static dev.courant.publish.SampleArticles.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.story.Reach;
import org.junit.jupiter.api.Test;

final class StoryRankTest {
  @Test
  void countsHalfAfterAHalfLife() {
    Reach two = new Reach(2, 2, 1, 1, 2);
    Reach four = new Reach(4, 4, 1, 1, 4);
    assertThat(StoryRank.of(four, NOON.minus(StoryRank.HALF_LIFE)))
        .isEqualTo(StoryRank.of(two, NOON));
  }

  @Test
  void countsOriginsAndNotCopies() {
    Reach copies = new Reach(40, 40, 1, 1, 1);
    Reach origins = new Reach(2, 2, 1, 1, 2);
    assertThat(StoryRank.of(copies, NOON)).isEqualTo(StoryRank.of(NOON));
    assertThat(StoryRank.of(origins, NOON)).isGreaterThan(StoryRank.of(copies, NOON));
  }

  @Test
  void countsAFurtherCountryHalfAsMuchAsAnOrigin() {
    assertThat(StoryRank.of(new Reach(3, 3, 3, 1, 1), NOON))
        .isEqualTo(StoryRank.of(new Reach(2, 2, 1, 1, 2), NOON));
  }
}
