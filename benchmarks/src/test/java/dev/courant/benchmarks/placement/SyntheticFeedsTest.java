package dev.courant.benchmarks.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SyntheticFeedsTest {
  private final SyntheticFeeds feeds = SyntheticFeeds.zipf(1_000, 10_000, 1.0, new Random(1));

  @Test
  void placesEveryFeed() {
    assertThat(Arrays.stream(feeds.byPartition(48)).sum()).isEqualTo(10_000);
  }

  @Test
  void givesTheFirstSiteTheShareThatZipfsLawGivesIt() {
    // 1 / (1 + 1/2 + ... + 1/1000)
    assertThat(feeds.largestShare()).isBetween(0.12, 0.15);
  }

  @Test
  void keepsTheFeedsOfASiteTogether() {
    int most = Arrays.stream(feeds.byPartition(768)).max().orElseThrow();
    assertThat(most).isGreaterThanOrEqualTo((int) (feeds.largestShare() * 10_000));
  }
}
