package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code ./courant chaos --cold-starts N}: each service is started N times from its jar with
 * records waiting on a fresh broker, beside threads that only burn time if asked to ({@code
 * --busy}). A start stands still if the records are not all worked off within the bound, or if
 * liveness says anything but 200 once it has answered.
 */
final class ColdStarts {
  private static final List<Waiting> SERVICES =
      List.of(
          new Waiting("ingest", Topics.SIGHTINGS, "courant_ingest_sightings_total"),
          new Waiting("summarize", Topics.RAW, "courant_summarize_articles_received_total"),
          new Waiting("story", Topics.SUMMARIZED, "courant_story_articles_received_total"),
          new Waiting("publish", Topics.SUMMARIZED, "courant_publish_received_total"));

  private final int records;
  private final int busy;
  private final Duration bound;

  /**
   * A run.
   *
   * @param records that wait at each start
   * @param busy threads that burn time meanwhile
   * @param bound in which a start has to work them off
   */
  ColdStarts(int records, int busy, Duration bound) {
    this.records = records;
    this.busy = busy;
    this.bound = bound;
  }

  /**
   * Where records wait.
   *
   * @param service the service that works them off
   * @param counter its counter of those that it has worked off
   */
  record Waiting(String service, String topic, String counter) {}

  /** Runs, and prints one line of JSON; whether no start stood still. */
  boolean run(int starts) throws Exception {
    Path directory = Files.createTempDirectory("courant-cold-");
    System.out.println("logs in " + directory);
    AtomicBoolean burning = new AtomicBoolean(true);
    burn(burning);
    List<String> stoodStill = new ArrayList<>();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("records", records);
    for (Waiting waiting : SERVICES) {
      long longest = 0;
      for (int number = 1; number <= starts; number++) {
        Path own = Files.createDirectories(directory.resolve(waiting.service() + "-" + number));
        ColdStart.Outcome outcome = start(waiting, own);
        System.out.printf("start %d of %s: %s%n", number, waiting.service(), outcome);
        longest = Math.max(longest, outcome.took().toSeconds());
        if (!outcome.faults().isEmpty()) {
          stoodStill.add(waiting.service() + " " + number + ": " + outcome.faults());
        }
      }
      figures.put(waiting.service() + "_longest_s", longest);
    }
    burning.set(false);
    figures.put("starts_of_each", starts);
    figures.put("stood_still", stoodStill);
    System.out.println(EventCodec.text(figures));
    return stoodStill.isEmpty();
  }

  private ColdStart.Outcome start(Waiting waiting, Path directory)
      throws IOException, InterruptedException {
    try (ColdStart start = new ColdStart(waiting, directory)) {
      return start.run(records, bound);
    }
  }

  private void burn(AtomicBoolean burning) {
    for (int i = 0; i < busy; i++) {
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            while (burning.get()) {
              Thread.onSpinWait();
            }
          });
    }
  }
}
