package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances share the feeds out, and an article that two outlets show is published once: {@code
 * ./courant chaos --feeds 40}.
 */
class SharedFeedsIT {
  @TempDir Path directory;

  @Test
  void publishesEveryEntryOnceWhenOneOfTwoInstancesIsKilled() throws Exception {
    long seed = System.nanoTime();
    FeedsRun.Plan plan =
        new FeedsRun.Plan(
            40, seed, Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMinutes(3));

    FeedsFindings findings = new FeedsRun(plan).run(directory);

    assertThat(findings.isClean()).as("seed %d: %s", seed, findings.figures()).isTrue();
    assertThat(findings.killedAt())
        .as("killed while articles flowed")
        .isBetween(1, findings.counts().articles() - 1);
  }
}
