package dev.courant.benchmarks.stories;

import dev.courant.benchmarks.Benchmark;
import dev.courant.model.Features;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.story.matching.Arrival;
import dev.courant.story.matching.StoryMatcher;
import dev.courant.story.matching.WindowSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles a second that one thread finds stories for with a full window: {@code bench stories
 * [WINDOW] [ARTICLES] [SEED]}, 1,000,000 and 20,000 by default. The window is filled by restoring
 * decisions, as after a start.
 *
 * <p>Figures: {@code articles_per_second}; {@code ms_p50}, {@code ms_p99} and {@code ms_max} of one
 * article; {@code restored_per_second}; {@code heap_mb}, used after a collection with the window
 * full; {@code heap_max_mb}, what the process may use; {@code joined}, the share that found a
 * story.
 */
public final class StoriesBenchmark implements Benchmark {
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
    int joined = 0;
    for (int i = 0; i < count; i++) {
      Arrival arrival = articles.next().arrival();
      long start = System.nanoTime();
      var decisions = matcher.take(arrival);
      nanoseconds[i] = System.nanoTime() - start;
      boolean began = decisions.members().getFirst().why().decision() == Evidence.Decision.BEGAN;
      joined += began ? 0 : 1;
    }
    long sum = Arrays.stream(nanoseconds).sum();
    Arrays.sort(nanoseconds);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("articles_per_second", Math.round(count * 1e9 / sum));
    figures.put("ms_p50", milliseconds(nanoseconds[count / 2]));
    figures.put("ms_p99", milliseconds(nanoseconds[count - 1 - count / 100]));
    figures.put("ms_max", milliseconds(nanoseconds[count - 1]));
    figures.put("joined", Math.round(1000.0 * joined / count) / 1000.0);
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

  private static double milliseconds(long nanoseconds) {
    return Math.round(nanoseconds / 1e3) / 1e3;
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
