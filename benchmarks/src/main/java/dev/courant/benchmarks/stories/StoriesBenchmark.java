package dev.courant.benchmarks.stories;

import dev.courant.benchmarks.Benchmark;
import dev.courant.model.Features;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.story.matching.Arrival;
import dev.courant.story.matching.StoryMatcher;
import dev.courant.story.matching.WindowSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Articles a second that one thread finds stories for with a full window: {@code bench stories
 * [WINDOW] [ARTICLES] [SEED]}, 1,000,000 and 20,000 by default. The window is filled by restoring
 * decisions, as after a start.
 *
 * <p>Figures: {@code articles_per_second}; {@code per_cpu_second}, the same by the time of the
 * thread on a processor, for machines that are busy with other things; {@code ms_p50}, {@code
 * ms_p99} and {@code ms_max} of one article; {@code restored_per_second}; {@code heap_mb}, used
 * after a collection with the window full; {@code heap_max_mb}, what the process may use. So that
 * speed is not bought with quality: {@code decided}, articles that were decided about for each one
 * that came; {@code found}, of the articles whose story was there the share that went to it; {@code
 * wrong}, of those that are the first of theirs the share that went to another.
 */
public final class StoriesBenchmark implements Benchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Evidence WHY = new Evidence(Evidence.Decision.JOINED, null, 0, 0, List.of());

  @Override
  public Map<String, Object> run(List<String> args) {
    int window = args.isEmpty() ? 1_000_000 : Integer.parseInt(args.getFirst());
    int measured = args.size() < 2 ? 20_000 : Integer.parseInt(args.get(1));
    long seed = args.size() < 3 ? 1 : Long.parseLong(args.get(2));
    long between = Duration.ofDays(7).toMillis() / window;
    SyntheticArticles articles = new SyntheticArticles(seed, Math.max(1, between));
    StoryMatcher matcher =
        new StoryMatcher(new WindowSettings(WindowSettings.DEFAULT.keep(), window));
    long start = System.nanoTime();
    for (int i = 0; i < window; i++) {
      matcher.restore(member(articles.next(), i + 1));
    }
    double filled = (System.nanoTime() - start) / 1e9;
    int warmUp = Math.min(2_000, measured / 4);
    for (int i = 0; i < warmUp; i++) {
      matcher.take(articles.next().arrival());
    }
    Map<String, Object> figures = measure(matcher, articles, measured);
    figures.put("restored_per_second", Math.round(window / filled));
    figures.put("heap_mb", usedMegabytes());
    figures.put("heap_max_mb", Runtime.getRuntime().maxMemory() >> 20);
    figures.put("window", matcher.size());
    return figures;
  }

  private static Map<String, Object> measure(
      StoryMatcher matcher, SyntheticArticles articles, int count) {
    long[] nanoseconds = new long[count];
    long cpu = 0;
    int found = 0;
    int wrong = 0;
    int first = 0;
    Map<Evidence.Decision, Integer> decided = new EnumMap<>(Evidence.Decision.class);
    for (int i = 0; i < count; i++) {
      SyntheticArticles.Made made = articles.next();
      Arrival arrival = made.arrival();
      StoryId story = StoryId.of(SyntheticArticles.id(made.first()));
      long cpuStart = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      var decisions = matcher.take(arrival);
      nanoseconds[i] = System.nanoTime() - start;
      cpu += THREADS.getCurrentThreadCpuTime() - cpuStart;
      boolean right = story.equals(decisions.members().getFirst().story());
      boolean isFirst = story.equals(StoryId.of(arrival.article()));
      first += isFirst ? 1 : 0;
      decisions
          .members()
          .forEach(member -> decided.merge(member.why().decision(), 1, Integer::sum));
      wrong += isFirst && !right ? 1 : 0;
      found += !isFirst && right ? 1 : 0;
    }
    long sum = Arrays.stream(nanoseconds).sum();
    Arrays.sort(nanoseconds);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("articles_per_second", Math.round(count * 1e9 / sum));
    figures.put("per_cpu_second", Math.round(count * 1e9 / Math.max(1, cpu)));
    figures.put("ms_p50", milliseconds(nanoseconds[count / 2]));
    figures.put("ms_p99", milliseconds(nanoseconds[count - 1 - count / 100]));
    figures.put("ms_max", milliseconds(nanoseconds[count - 1]));
    decided.forEach((decision, times) ->
        figures.put(decision.name().toLowerCase(Locale.ROOT), share(times, count)));
    figures.put("found", share(found, count - first));
    figures.put("wrong", share(wrong, first));
    return figures;
  }

  private static StoryMember member(SyntheticArticles.Made made, long sequence) {
    Arrival arrival = made.arrival();
    Features features = arrival.features();
    return new StoryMember(
        arrival.article(),
        1,
        arrival.language(),
        StoryId.of(SyntheticArticles.id(made.first())),
        sequence,
        WHY,
        features,
        arrival.at());
  }

  private static double share(int some, int all) {
    return Math.round(1000.0 * some / Math.max(1, all)) / 1000.0;
  }

  private static double milliseconds(long nanoseconds) {
    return Math.round(nanoseconds / 1e3) / 1e3;
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
