package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guarantee 3: one bad record never stops a partition. {@code ./courant chaos --poison} tries all.
 */
class PoisonIT {
  private static final Set<String> KINDS =
      Set.of(
          "garbage",
          "null",
          "nested brackets",
          "20 MB of x under lz4",
          "8,388,300 plain bytes",
          "without outlet",
          "without key",
          "a version to come");

  /** Those that need no restart to be read. */
  private static final Set<String> TOPICS =
      Set.of(Topics.RAW, Topics.SUMMARIZED, Topics.SIGHTINGS, Topics.FEEDS);

  @TempDir Path directory;

  @Test
  void setsBadRecordsAsideAndKeepsNobodyWaiting() throws Exception {
    PoisonMatrix matrix =
        new PoisonMatrix(
            directory, poison -> TOPICS.contains(poison.topic()) && KINDS.contains(poison.name()));

    List<PoisonCell> cells = matrix.cells();

    assertThat(cells).isNotEmpty().allMatch(PoisonCell::isRight);
  }
}
