package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
          "without revision",
          "without outlet",
          "wrong enum in change",
          "garbage in courant_tokens",
          "a version to come");

  @TempDir Path directory;

  @Test
  void setsBadRecordsAsideAndKeepsNobodyWaiting() throws Exception {
    PoisonMatrix matrix = new PoisonMatrix(directory, poison -> KINDS.contains(poison.name()));

    assertThat(matrix.cells())
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(cell.faults()).as("%s", cell).isEmpty());
  }
}
