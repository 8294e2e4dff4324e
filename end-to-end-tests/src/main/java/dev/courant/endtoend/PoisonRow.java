package dev.courant.endtoend;

import dev.courant.endtoend.Poison.Verdict;
import dev.courant.model.Topics;
import dev.courant.testkit.guarantees.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * The bad records of one topic.
 *
 * @param service that reads it
 * @param atStart whether it is read when the service starts, and not later
 * @param probe that passes the reader
 */
record PoisonRow(String topic, int service, boolean atStart, Probe probe) {
  private static final Duration MOST_LATE = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int WARM_UPS = 3;

  /** Topics of which what is passed over is counted. */
  private static final List<String> COUNTED =
      List.of(Topics.PUBLISHED, Topics.STORY_MEMBERS, Topics.STORIES);

  /** After so many that no metric counts, the others are not waited for. */
  private static final int ENOUGH_UNCOUNTED = 3;

  /** Tells its keys from those of another row of the same topic. */
  String runOf(String run) {
    return run + Fault.SERVICES.get(service).charAt(0);
  }

  /** Tries them one after the other. */
  List<PoisonCell> run(Deployment deployment, List<Poison> records) throws Exception {
    Duration usual = usual();
    System.out.printf("%s: good records take %d ms%n", topic, usual.toMillis());
    Map<Poison, PoisonTrial> trials = new LinkedHashMap<>();
    try (PoisonLetters box = PoisonLetters.at(deployment.kafka(), topic, this::isOwn)) {
      for (Poison poison : records) {
        long uncounted =
            trials.values().stream()
                .filter(one -> one.faults.contains(PoisonTrial.UNCOUNTED))
                .count();
        PoisonTrial trial = trial(deployment, poison, trials.size(), usual, uncounted);
        trials.put(poison, trial);
        if (trial.stands) {
          System.out.println(topic + ": stands still, even after a restart; left");
          break;
        }
      }
      if (atStart) {
        restart(deployment, trials, usual);
      }
      box.awaitAll(trials);
      return cells(trials, box);
    }
  }

  /** Two services read what is summarised, and each makes its own dead letters. */
  private boolean isOwn(String stage) {
    return !topic.equals(Topics.SUMMARIZED) || stage.equals(Fault.SERVICES.get(service));
  }

  private Duration usual() throws Exception {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < WARM_UPS; i++) {
      Duration took = probe.pass(name("usual" + i)).orElse(Probe.PATIENCE);
      longest = i == 0 || took.compareTo(longest) < 0 ? longest : took;
    }
    return longest;
  }

  private PoisonTrial trial(
      Deployment deployment, Poison poison, int number, Duration usual, long uncounted)
      throws Exception {
    PoisonTrial trial = new PoisonTrial();
    Api api = deployment.service(service).api();
    double counted = BadRecordCount.of(api);
    int partitions = topic.equals(Topics.MODEL_ANSWERS) ? 1 : Deployment.PARTITIONS;
    try (RecordWriter writer = new RecordWriter(deployment.kafka(), poison.compression())) {
      RecordMetadata at = writer.write(poison.record(partitionOf(poison, number % partitions)));
      trial.origin = new Position(topic, at.partition(), at.offset()).toString();
    } catch (ExecutionException e) {
      boolean refused =
          e.getCause() instanceof RecordTooLargeException
              || e.getCause() instanceof InvalidRecordException;
      trial.faults.add(refused ? PoisonTrial.REFUSED : String.valueOf(e.getCause()));
      return trial;
    }
    if (!atStart) {
      pass(deployment, trial, usual, "t" + number);
      Duration patience = uncounted < ENOUGH_UNCOUNTED ? MOST_LATE : LOOK;
      if (mustBeCounted(poison)
          && !Waiting.until(() -> BadRecordCount.of(api) > counted, patience)) {
        trial.faults.add(PoisonTrial.UNCOUNTED);
      }
      if (!api.isReady()) {
        trial.harms.add("readiness is down");
      }
      if (!api.isLive()) {
        trial.harms.add("liveness is down");
      }
    }
    return trial;
  }

  /** Good records of ingest's topics have a partition of their own; a wrong one makes them bad. */
  private static int partitionOf(Poison poison, int otherwise) {
    boolean placed =
        List.of(Topics.FEEDS, Topics.SIGHTINGS, Topics.ARTICLE_STATES).contains(poison.topic());
    return placed && poison.verdict() == Verdict.GOOD ? Probe.home(poison.host()) : otherwise;
  }

  private static boolean mustBeCounted(Poison poison) {
    return poison.verdict() == Verdict.DEAD_LETTER
        || (COUNTED.contains(poison.topic())
            && poison.verdict() == Verdict.PASSED_OVER
            && !poison.isRemoval()
            && !poison.name().equals("without key"));
  }

  private void pass(Deployment deployment, PoisonTrial trial, Duration usual, String name)
      throws Exception {
    Optional<Duration> took = probe.pass(name(name));
    trial.late = took.orElse(Probe.PATIENCE).minus(usual);
    if (took.isEmpty()) {
      trial.harms.add("good records stand still for 30 s");
      deployment.service(service).process().kill();
      deployment.service(service).process().startAgain();
      trial.stands =
          !Waiting.until(() -> deployment.service(service).api().isReady(), Duration.ofSeconds(90))
              || probe.pass(name(name + "again")).isEmpty();
      if (trial.stands) {
        trial.harms.add("a restart does not help");
      }
    } else if (trial.late.compareTo(MOST_LATE) > 0) {
      trial.harms.add("good records are " + trial.late.toMillis() + " ms late");
    }
  }

  /** The service reads all of them at once when it starts. */
  private void restart(Deployment deployment, Map<Poison, PoisonTrial> trials, Duration usual)
      throws Exception {
    ServiceInstance instance = deployment.service(service);
    instance.process().kill();
    instance.process().startAgain();
    PoisonTrial all = trials.values().iterator().next();
    if (!Waiting.until(() -> instance.api().isReady(), Duration.ofSeconds(90))) {
      all.harms.add("not ready 90 s after a start with all of them");
    }
    pass(deployment, all, usual, "started");
    long bad = trials.keySet().stream().filter(PoisonRow::mustBeCounted).count();
    if (!Waiting.until(() -> BadRecordCount.of(instance.api()) >= bad, MOST_LATE)) {
      double counted = BadRecordCount.of(instance.api());
      all.faults.add("metrics count %.0f of %d after the start".formatted(counted, bad));
    }
  }

  private List<PoisonCell> cells(Map<Poison, PoisonTrial> trials, PoisonLetters box) {
    List<PoisonCell> cells = new ArrayList<>();
    trials.forEach((poison, trial) -> {
      boolean refused = trial.faults.remove(PoisonTrial.REFUSED);
      if (!refused && !trial.origin.isEmpty()) {
        box.check(poison, trial);
      }
      PoisonCell cell = new PoisonCell(poison, trial.late, trial.harms, trial.faults);
      System.out.println("  " + cell + (refused ? " (refused by the broker)" : ""));
      cells.add(cell);
    });
    return cells;
  }

  private String name(String what) {
    return topic.replaceAll("[^a-z]", "") + what + Long.toString(System.nanoTime(), 36);
  }
}
