package dev.courant.summarize.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.SummarizedRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RevisionTableTest {
  private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

  private final RevisionTable table = new RevisionTable();

  @Test
  void knowsWhatAMapKnows() {
    Map<String, Integer> expected = new HashMap<>();
    long seed = 20261127;
    Random dice = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String name = "article-" + dice.nextInt(5_000);
      int revision = 1 + dice.nextInt(9);
      expected.put(name, revision);
      put(name, revision, null, NOW);
    }

    expected.forEach((name, revision) -> {
      SummarizedRevision found = table.get(RawRecords.id(name), NOW);
      assertThat(found).as("%s, seed %d", name, seed).isNotNull();
      assertThat(found.revision()).isEqualTo(revision);
    });
    assertThat(table.size()).isEqualTo(expected.size());
    assertThat(table.get(RawRecords.id("another"), NOW)).isNull();
  }

  @Test
  void forgetsWhatTheTopicHasForgotten() {
    put("a", 3, null, NOW.minus(Duration.ofDays(91)));

    assertThat(table.get(RawRecords.id("a"), NOW)).isNull();
  }

  @Test
  void knowsForWhichReanalysis() {
    put("a", 3, "job", NOW);
    assertThat(table.get(RawRecords.id("a"), NOW).job()).isEqualTo("job");

    put("a", 4, null, NOW);
    assertThat(table.get(RawRecords.id("a"), NOW).job()).isNull();
  }

  private void put(String name, int revision, String job, Instant at) {
    table.put(new SummarizedRevision(RawRecords.id(name), revision, job, at));
  }
}
