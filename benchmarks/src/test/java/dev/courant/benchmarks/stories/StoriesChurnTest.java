package dev.courant.benchmarks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Stories of hundreds of articles in several languages are not parted and made one again in turn.
 * {@code bench stories} with a smaller window: a story is large enough for it from some tens of
 * thousands of articles on.
 */
class StoriesChurnTest {
  private static final String WINDOW = "60000";
  private static final String ARTICLES = "400";
  private static final String SEED = "1";

  /**
   * 0.05 for each article that comes; 1.7 if a story is parted without asking, from either part and
   * with slack, whether its parts would be made one again.
   */
  private static final double MOST_MADE_ONE = 0.2;

  @Test
  void largeStoriesInSeveralLanguagesAreNotPartedAndMadeOneAgainInTurn() {
    Map<String, Object> figures = new StoriesBenchmark().run(List.of(WINDOW, ARTICLES, SEED));

    assertThat((double) figures.getOrDefault("merged", 0.0)).isLessThan(MOST_MADE_ONE);
    assertThat((double) figures.getOrDefault("found", 0.0)).isGreaterThan(0.7);
  }
}
