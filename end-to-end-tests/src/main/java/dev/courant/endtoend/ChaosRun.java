package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import dev.courant.testkit.guarantees.Guarantees;
import dev.courant.testkit.guarantees.InOneStory;
import dev.courant.testkit.guarantees.Observed;
import dev.courant.testkit.guarantees.Produced;
import dev.courant.testkit.guarantees.StoriesLog;
import dev.courant.testkit.guarantees.Violation;
import dev.courant.testkit.guarantees.Violation.Kind;
import dev.courant.testkit.newsroom.Newsroom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./courant chaos --minutes N --seed S}: rounds of faults that overlap, as {@link FaultPlan}
 * lays them out, until the time is up. After each round everything must work itself off within the
 * bound; the tally is by (article, revision), on every topic and in the store.
 */
final class ChaosRun {
  private static final int SHOWN = 10;

  private final long seed;
  private final Duration budget;
  private final Duration bound;
  private final Instant began = Instant.now();
  private int rounds;
  private int stuck;
  private int ended;
  private Duration longest = Duration.ZERO;
  private Duration longestSettle = Duration.ZERO;

  /**
   * A run.
   *
   * @param budget no round begins that would probably end after it
   * @param bound in which a round must have settled
   */
  ChaosRun(long seed, Duration budget, Duration bound) {
    this.seed = seed;
    this.budget = budget;
    this.bound = bound;
  }

  /** Runs, and prints one line of JSON at the end; whether every guarantee was kept. */
  boolean run() throws Exception {
    Path directory = Files.createTempDirectory("courant-chaos-");
    System.out.println("logs in " + directory);
    // The broker's port is only known with the deployment, whose services need the newsroom.
    Production production = new Production(seed);
    try (SmallDisk disk = SmallDisk.at(directory.resolve("disk"));
        Newsroom newsroom = Newsroom.start(production.desk());
        Deployment deployment = Deployment.start(directory, disk.directory(), newsroom, List.of());
        RecordWriter writer = new RecordWriter(deployment.kafka(), "lz4");
        BadRecords badRecords = new BadRecords(seed, deployment.kafka())) {
      production.writeTo(writer);
      FaultInjector injector = new FaultInjector(deployment, production, badRecords, disk);
      try (Observation observation =
          new Observation(deployment, production, badRecords.positions(), injector::storeLife)) {
        ChaosRound round = new ChaosRound(deployment, production, injector, observation, bound);
        boolean goesOn = begin(production, round);
        FaultPlan plan = new FaultPlan(seed);
        while (goesOn && mayBegin()) {
          goesOn = round(plan.nextRound(), round, deployment);
        }
        observation.forget();
        Observed observed = observation.now();
        List<Violation> violations = Guarantees.violations(observed);
        show(violations);
        System.out.println(EventCodec.text(figures(violations, injector, observed)));
        return violations.isEmpty() && stuck + ended == 0;
      }
    }
  }

  /** Something to correct and to withdraw in the first round. */
  private static boolean begin(Production production, ChaosRound round) {
    production.publish(SHOWN);
    ChaosRound.Result first = round.settle(0);
    System.out.printf("started: settled in %.1f s%n", first.took().toMillis() / 1000.0);
    show(first.violations());
    return first.settled();
  }

  private boolean mayBegin() {
    Duration used = Duration.between(began, Instant.now());
    return used.plus(longest).compareTo(budget) <= 0;
  }

  /** Whether another one makes sense. */
  private boolean round(List<Fault> faults, ChaosRound round, Deployment deployment)
      throws Exception {
    Instant start = Instant.now();
    rounds++;
    System.out.printf("round %d%n", rounds);
    faults.forEach(fault -> System.out.println("  " + fault));
    ChaosRound.Result result = round.run(faults);
    ended += result.ended();
    System.out.printf(
        "  %s in %.1f s, %d violations, %d ended by themselves%n",
        result.settled() ? "settled" : "STUCK",
        result.took().toMillis() / 1000.0,
        result.violations().size(),
        result.ended());
    show(result.violations());
    boolean goesOn = result.settled() || heals(round, deployment);
    Duration took = Duration.between(start, Instant.now());
    longest = took.compareTo(longest) > 0 ? took : longest;
    longestSettle = result.took().compareTo(longestSettle) > 0 ? result.took() : longestSettle;
    return goesOn;
  }

  /** Keeps the thread dumps of stuck services, and tries whether restarting all of them helps. */
  private boolean heals(ChaosRound round, Deployment deployment) throws Exception {
    stuck++;
    deployment.writeThreads();
    System.out.println(deployment.health());
    for (int i = 0; i < Fault.SERVICES.size(); i++) {
      deployment.service(i).process().close();
      deployment.service(i).process().startAgain();
    }
    ChaosRound.Result again = round.settle(0);
    System.out.printf(
        "  after a restart of all services: %s in %.1f s%n",
        again.settled() ? "settled" : "stuck still", again.took().toMillis() / 1000.0);
    show(again.violations());
    return again.settled();
  }

  private static void show(List<Violation> violations) {
    violations.stream()
        .limit(SHOWN)
        .forEach(one ->
            System.out.printf("    %s: %s: %s%n", one.kind().label(), one.where(), one.what()));
  }

  private Map<String, Object> figures(
      List<Violation> violations, FaultInjector injector, Observed observed) {
    Collection<Produced> produced = observed.produced();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put(
        "minutes", Math.round(Duration.between(began, Instant.now()).toSeconds() / 6.0) / 10.0);
    figures.put("seed", seed);
    figures.put("rounds", rounds);
    Map<String, Integer> faults = new LinkedHashMap<>();
    injector.counts().forEach((kind, count) -> faults.put(kind.label(), count));
    figures.put("faults", faults);
    figures.put("articles", produced.size());
    figures.put("revisions", produced.stream().mapToInt(Produced::revisions).sum());
    figures.put("withdrawn", produced.stream().filter(Produced::withdrawn).count());
    figures.put("bad_records", observed.poisoned().size());
    figures.put("dead_letters", observed.topics().deadLetters().size());
    figures.put("states_seen", observed.topics().states().size());
    StoriesLog stories = observed.stories();
    if (stories != null) {
      figures.put("story_decisions", stories.decisions().size());
      figures.put(
          "stories", InOneStory.last(stories.decisions()).values().stream().distinct().count());
    }
    for (Map.Entry<Kind, Integer> kind : Guarantees.counts(violations).entrySet()) {
      figures.put(kind.getKey().label(), kind.getValue());
    }
    figures.put("stuck", stuck);
    figures.put("ended", ended);
    figures.put("longest_settle_s", longestSettle.toMillis() / 1000.0);
    return figures;
  }
}
