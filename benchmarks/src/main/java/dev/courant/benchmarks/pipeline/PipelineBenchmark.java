package dev.courant.benchmarks.pipeline;

import dev.courant.benchmarks.Benchmark;
import dev.courant.benchmarks.services.Flags;
import dev.courant.benchmarks.services.SavedArticles;
import dev.courant.benchmarks.services.Scratch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One broker, and on it in one run: the bare broker with the same bytes; articles from raw to
 * published by the extractive engine; the same without transactions; and 1, 2 and 4 instances of
 * summarize-service in front of a model that takes 100 ms.
 *
 * <p>With and without transactions take turns, so that both see the same machine. The services are
 * processes, so that each has processor time of its own; this one's is the broker's, with a little
 * for sending and counting.
 *
 * <p>Arguments: {@code --articles N} of a pass, {@code --warm-up N} of a pass before, of which
 * there are so many until the compilers are at rest, {@code --warm-ups N} at most; {@code --rounds
 * N}, {@code --store lucene} or a MongoDB connection string, {@code --pages DIR} of texts, {@code
 * --profile DIR} for a flight recording of each service; and the figures to measure, {@code chain
 * scaling}.
 */
public final class PipelineBenchmark implements Benchmark {
  private static final Set<String> FLAGS =
      Set.of("articles", "warm-up", "warm-ups", "rounds", "store", "pages", "profile");

  private static final double AT_REST = 0.1;

  private final Map<String, Object> figures = new LinkedHashMap<>();

  @Override
  public Map<String, Object> run(List<String> args) throws Exception {
    Flags flags = Flags.of(args, FLAGS);
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    try (Scratch scratch = Scratch.open("pipeline")) {
      if (flags.wants("chain")) {
        chain(scratch, flags);
      }
      if (flags.wants("scaling")) {
        figures.putAll(new Scaling(scratch.broker().bootstrapServers()).measure());
      }
      return figures;
    }
  }

  private void chain(Scratch scratch, Flags flags) throws Exception {
    SavedArticles texts = SavedArticles.in(Path.of(flags.text("pages", SavedArticles.DEFAULT)));
    int warmUp = flags.number("warm-up", 8_000);
    int articles = flags.number("articles", 4_000);
    Work work = Work.of(texts, warmUp);
    figures.put("work_ms", rounded(work.cpuMillis()));
    figures.put("work_per_second", rounded(work.perSecond()));
    Chain.Jars jars = Chain.Jars.built();
    try (Chain exact = Chain.start(scratch, jars, "exact", true, flags);
        Chain plain = Chain.start(scratch, jars, "plain", false, flags)) {
      int most = flags.number("warm-ups", 6);
      int warm = warmUp(exact, texts, warmUp, most);
      warmUp(plain, texts, warmUp, most);
      List<Pass> with = new ArrayList<>();
      List<Pass> without = new ArrayList<>();
      for (int round = 0; round < flags.number("rounds", 3); round++) {
        with.add(show("with transactions", exact.pass(texts, -1 - round, articles)));
        without.add(show("without", plain.pass(texts, -1 - round, articles)));
      }
      Pass all = Pass.sum(with);
      tell(work, all, Pass.sum(without));
      bytes(scratch, exact, warm * warmUp + articles * with.size());
      figures.putAll(exact.readers().measure(texts, 1_000, all.millis(all.publish())));
      List<String> topics =
          List.of(exact.topic("raw"), exact.topic("summarized"), exact.topic("published"));
      String kafka = scratch.broker().bootstrapServers();
      figures.put("bare_per_second", rounded(new BareKafka(kafka).perSecond(topics, articles)));
    }
  }

  /** Passes that are not measured, until the compilers are at rest; how many there were. */
  private static int warmUp(Chain chain, SavedArticles texts, int count, int most) {
    double compiling = 1;
    int passes = 0;
    while (passes < most && compiling > AT_REST) {
      Duration before = chain.compiled();
      Pass pass = show("warm-up", chain.pass(texts, ++passes, count));
      compiling = (double) chain.compiled().minus(before).toMillis() / pass.time().toMillis();
      System.err.printf("the compilers were busy for %.0f %% of that%n", 100 * compiling);
    }
    return passes;
  }

  private void tell(Work work, Pass with, Pass without) {
    figures.put("per_second", rounded(with.perSecond()));
    figures.put("of_work", rounded(with.perSecond() / work.perSecond()));
    figures.put("without_transactions_per_second", rounded(without.perSecond()));
    figures.put("transactions_cost", rounded(1 - with.perSecond() / without.perSecond()));
    figures.put("transactions_cost_cpu", rounded(1 - without.cpuMillis() / with.cpuMillis()));
    figures.put("summarize_ms", rounded(with.millis(with.summarize())));
    figures.put("publish_ms", rounded(with.millis(with.publish())));
    figures.put("broker_ms", rounded(with.millis(with.rest())));
    figures.put("of_work_cpu", rounded(work.cpuMillis() / with.cpuMillis()));
    figures.put("processors", rounded(with.processors()));
  }

  private void bytes(Scratch scratch, Chain chain, int articles) throws Exception {
    LogSizes sizes = LogSizes.of(scratch.broker().bootstrapServers());
    for (String stage : List.of("raw", "summarized", "published")) {
      figures.put(stage + "_bytes", sizes.bytesOf(chain.topic(stage)) / articles);
    }
    figures.put("index_bytes", chain.store().indexBytes() / articles);
  }

  private static Pass show(String name, Pass pass) {
    System.err.printf(
        "%s: %.0f a second; CPU of an article: summarize %.2f ms, publish %.2f ms, broker %.2f ms;"
            + " %.0f %% of the processors%n",
        name,
        pass.perSecond(),
        pass.millis(pass.summarize()),
        pass.millis(pass.publish()),
        pass.millis(pass.rest()),
        100 * pass.processors());
    return pass;
  }

  static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }
}
