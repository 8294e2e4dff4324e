package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of {@code ./courant chaos}: {@code --minutes N} is {@link ChaosRun}, {@code
 * --poison} {@link PoisonMatrix}, {@code --cold-starts N} {@link ColdStarts}, {@code --rounds N}
 * {@link KillRounds}, {@code --feeds N} {@link FeedsRun}, {@code --model} {@link ModelChaos},
 * {@code --stories} {@link StoryChaos}. Each prints its seed first and one line of JSON last, and
 * exits with 1 where a guarantee was broken.
 */
public final class Chaos {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration BOUND = Duration.ofMinutes(3);
  private static final List<String> OPTIONS =
      List.of(
          "--minutes",
          "--bound",
          "--cold-starts",
          "--records",
          "--busy",
          "--rounds",
          "--feeds",
          "--seed");

  /** Those whose first word is no option with a number. */
  private static final Map<String, List<String>> NAMED =
      Map.of("--model", ModelChaos.OPTIONS, "--stories", StoryChaos.OPTIONS);

  private static final String USAGE =
      """
      usage: ./courant chaos --minutes N [--seed S] [--bound SECONDS]
             ./courant chaos --poison [TOPIC]
             ./courant chaos --cold-starts N [--records N] [--busy THREADS] [--bound SECONDS]
             ./courant chaos [--rounds N | --feeds N] [--seed S]
             ./courant chaos --stories [--kills N] [--articles N] [--seed S]
             ./courant chaos --model [--articles N] [--permits N] [--kills N] [--latency MILLIS] [--seed S]\
      """;

  private Chaos() {}

  /** Runs; exits with 0, 1 where a guarantee was broken, or 2 where it cannot be run. */
  public static void main(String[] args) throws Exception {
    // What is interrupted leaves no process behind.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() ->
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
    String kind = args.length == 0 ? "" : args[0];
    if (kind.equals("--poison")) {
      String topic = args.length > 1 ? args[1] : "";
      boolean right = PoisonMatrix.run(Files.createTempDirectory("courant-poison-"), topic);
      System.exit(right ? 0 : 1);
    }
    List<String> known = NAMED.getOrDefault(kind, OPTIONS);
    boolean named = NAMED.containsKey(kind);
    Optional<Numbers> numbers =
        Numbers.of(List.of(args).subList(named ? 1 : 0, args.length), known);
    if (numbers.isEmpty()) {
      System.err.println(USAGE);
      System.exit(2);
    }
    System.exit(run(kind, numbers.orElseThrow()) ? 0 : 1);
  }

  private static boolean run(String kind, Numbers numbers) throws Exception {
    long seed = numbers.seed();
    System.out.println("seed " + seed);
    if (kind.equals("--model")) {
      return model(numbers, seed);
    }
    if (kind.equals("--stories")) {
      return new StoryChaos(numbers, seed).run();
    }
    Duration bound = Duration.ofSeconds(numbers.number("--bound", (int) BOUND.toSeconds()));
    int coldStarts = numbers.number("--cold-starts", 0);
    if (coldStarts > 0) {
      return new ColdStarts(numbers.number("--records", 5_000), numbers.number("--busy", 0), bound)
          .run(coldStarts);
    }
    int minutes = numbers.number("--minutes", 0);
    if (minutes > 0) {
      return new ChaosRun(seed, Duration.ofMinutes(minutes), bound).run();
    }
    int feeds = numbers.number("--feeds", 0);
    return feeds > 0
        ? manyFeeds(feeds, seed)
        : new KillRounds(seed).run(numbers.number("--rounds", 5), seed);
  }

  private static boolean model(Numbers numbers, long seed) throws Exception {
    Map<String, Object> figures = new ModelChaos(numbers, seed).run();
    System.out.println(EventCodec.text(figures));
    return ModelChaos.isKept(figures);
  }

  private static boolean manyFeeds(int feeds, long seed) throws Exception {
    Duration pollEvery = Duration.ofSeconds(5);
    FeedsFindings findings =
        new FeedsRun(new FeedsRun.Plan(feeds, seed, pollEvery, Duration.ofSeconds(2), PATIENCE))
            .run(Files.createTempDirectory("courant-chaos-"));
    System.out.println(EventCodec.text(findings.figures()));
    return findings.isClean();
  }
}
