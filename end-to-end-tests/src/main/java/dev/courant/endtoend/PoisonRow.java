package dev.courant.endtoend;

import dev.courant.endtoend.Poison.Verdict;
import dev.courant.model.Topics;
import dev.courant.testkit.guarantees.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Duration LETTERS = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int WARM_UPS = 3;
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?m)^courant_\\w*(?:dead|letter|skipped|rejected|unreadable|bad)\\w*(?:\\{[^}]*})? ([\\d.E+]+)$"
              + "|^courant_\\w*\\{[^}]*(?:dead|letter|skipped|rejected|unreadable|bad)[^}]*} ([\\d.E+]+)$");

  /** Tries them one after the other. */
  List<PoisonCell> run(Deployment deployment, List<Poison> records) throws Exception {
    Duration usual = usual();
    System.out.printf("%s: good records take %d ms%n", topic, usual.toMillis());
    boolean letters = !topic.equals(Topics.PUBLISHED) && !topic.equals(Topics.SUMMARIZED_REVISIONS);
    Map<Poison, Trial> trials = new LinkedHashMap<>();
    try (Letters box = letters ? Letters.at(deployment.kafka(), topic) : Letters.none()) {
      for (Poison poison : records) {
        Trial trial = trial(deployment, poison, trials.size(), usual);
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

  private Duration usual() throws Exception {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < WARM_UPS; i++) {
      Duration took = probe.pass(name("usual" + i)).orElse(Probe.PATIENCE);
      longest = i == 0 || took.compareTo(longest) < 0 ? longest : took;
    }
    return longest;
  }

  private Trial trial(Deployment deployment, Poison poison, int number, Duration usual)
      throws Exception {
    Trial trial = new Trial();
    Api api = deployment.service(service).api();
    double counted = counted(api);
    int partitions = topic.equals(Topics.MODEL_ANSWERS) ? 1 : Deployment.PARTITIONS;
    try (RecordWriter writer = new RecordWriter(deployment.kafka(), poison.compression())) {
      RecordMetadata at = writer.write(poison.record(number % partitions));
      trial.origin = new Position(topic, at.partition(), at.offset()).toString();
    } catch (ExecutionException e) {
      boolean refused =
          e.getCause() instanceof RecordTooLargeException
              || e.getCause() instanceof InvalidRecordException;
      trial.faults.add(refused ? Trial.REFUSED : String.valueOf(e.getCause()));
      return trial;
    }
    if (!atStart) {
      pass(deployment, trial, usual, "t" + number);
      if (mustBeCounted(poison) && !await(() -> counted(api) > counted)) {
        trial.faults.add("no metric counts it");
      }
      if (!api.isReady()) {
        trial.faults.add("readiness is down");
      }
      if (!api.isLive()) {
        trial.faults.add("liveness is down");
      }
    }
    return trial;
  }

  private static boolean mustBeCounted(Poison poison) {
    return poison.verdict() == Verdict.DEAD_LETTER
        || (poison.topic().equals(Topics.PUBLISHED)
            && poison.verdict() == Verdict.PASSED_OVER
            && !poison.name().equals("without key"));
  }

  private void pass(Deployment deployment, Trial trial, Duration usual, String name)
      throws Exception {
    Optional<Duration> took = probe.pass(name(name));
    trial.late = took.orElse(Probe.PATIENCE).minus(usual);
    if (took.isEmpty()) {
      trial.faults.add("good records stand still for 30 s");
      deployment.service(service).process().kill();
      deployment.service(service).process().startAgain();
      trial.stands =
          !await(() -> deployment.service(service).api().isReady(), Duration.ofSeconds(90))
              || probe.pass(name(name + "again")).isEmpty();
      if (trial.stands) {
        trial.faults.add("a restart does not help");
      }
    } else if (trial.late.compareTo(MOST_LATE) > 0) {
      trial.faults.add("good records are " + trial.late.toMillis() + " ms late");
    }
  }

  /** The service reads all of them at once when it starts. */
  private void restart(Deployment deployment, Map<Poison, Trial> trials, Duration usual)
      throws Exception {
    ServiceInstance instance = deployment.service(service);
    instance.process().kill();
    instance.process().startAgain();
    Trial all = trials.values().iterator().next();
    if (!await(() -> instance.api().isReady(), Duration.ofSeconds(90))) {
      all.faults.add("not ready 90 s after a start with all of them");
    }
    double counted = counted(instance.api());
    pass(deployment, all, usual, "started");
    long bad = trials.keySet().stream().filter(PoisonRow::mustBeCounted).count();
    if (bad > 0 && counted < bad) {
      all.faults.add("metrics count %.0f of %d after the start".formatted(counted, bad));
    }
  }

  private List<PoisonCell> cells(Map<Poison, Trial> trials, Letters box) {
    List<PoisonCell> cells = new ArrayList<>();
    trials.forEach((poison, trial) -> {
      boolean refused = trial.faults.remove(Trial.REFUSED);
      if (!refused && !trial.origin.isEmpty()) {
        box.check(poison, trial);
      }
      PoisonCell cell = new PoisonCell(poison, trial.late, trial.faults);
      System.out.println("  " + cell + (refused ? " (refused by the broker)" : ""));
      cells.add(cell);
    });
    return cells;
  }

  private String name(String what) {
    return topic.replaceAll("[^a-z]", "") + what + Long.toString(System.nanoTime(), 36);
  }

  private static double counted(Api api) {
    Matcher series = COUNTED.matcher(api.get("/actuator/prometheus").body());
    double sum = 0;
    while (series.find()) {
      sum += Double.parseDouble(series.group(1) == null ? series.group(2) : series.group(1));
    }
    return sum;
  }

  private static boolean await(java.util.function.BooleanSupplier condition) {
    return await(condition, MOST_LATE);
  }

  private static boolean await(java.util.function.BooleanSupplier condition, Duration patience) {
    Instant giveUp = Instant.now().plus(patience);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(giveUp)) {
        return false;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }

  /** What is known of one bad record so far. */
  private static final class Trial {
    static final String REFUSED = "refused";

    private String origin = "";
    private Duration late = Duration.ZERO;
    private boolean stands;
    private final List<String> faults = new ArrayList<>();
  }

  /** The dead letters of the topic, where there are to be any. */
  private record Letters(Optional<LetterBox> box) implements AutoCloseable {
    static Letters at(String kafka, String topic) {
      return new Letters(Optional.of(new LetterBox(kafka, topic)));
    }

    static Letters none() {
      return new Letters(Optional.empty());
    }

    void awaitAll(Map<Poison, Trial> trials) {
      box.ifPresent(letters -> {
        await(
            () -> {
              letters.read();
              return trials.entrySet().stream()
                  .filter(trial -> trial.getKey().verdict() == Verdict.DEAD_LETTER)
                  .allMatch(trial ->
                      trial.getValue().origin.isEmpty()
                          || letters.count(trial.getValue().origin) > 0);
            },
            LETTERS);
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        letters.read();
      });
    }

    void check(Poison poison, Trial trial) {
      box.ifPresent(letters -> {
        int wanted = poison.verdict() == Verdict.DEAD_LETTER ? 1 : 0;
        int found = letters.count(trial.origin);
        if (found != wanted) {
          trial.faults.add(found + " dead letters instead of " + wanted);
        } else if (found == 1) {
          letters.fault(trial.origin, poison.value().get()).ifPresent(trial.faults::add);
        }
      });
    }

    @Override
    public void close() {
      box.ifPresent(LetterBox::close);
    }
  }
}
