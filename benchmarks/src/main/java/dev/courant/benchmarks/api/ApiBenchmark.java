package dev.courant.benchmarks.api;

import dev.courant.benchmarks.Benchmark;
import dev.courant.benchmarks.services.Flags;
import dev.courant.model.ArticleId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists, articles by id and the home page, as a share of what a bare Reactor Netty handler does
 * that serves the same bytes; and how long searches take. Service and handler are processes of
 * their own, and take turns.
 *
 * <p>Arguments: {@code --articles N}, {@code --seconds N} of a turn, {@code --rounds N}, {@code
 * --connections N}, {@code --search-connections N}, {@code --seed N}; and the figures to measure,
 * {@code list article home search}.
 */
public final class ApiBenchmark implements Benchmark {
  private static final Set<String> FLAGS =
      Set.of("articles", "seconds", "rounds", "connections", "search-connections", "seed");

  private static final int IDS = 500;
  private static final int SEARCHES = 500;
  private static final double P50 = 0.5;
  private static final double P99 = 0.99;

  private final Map<String, Object> figures = new LinkedHashMap<>();

  @Override
  public Map<String, Object> run(List<String> args) throws Exception {
    Flags flags = Flags.of(args, FLAGS);
    int seed = flags.number("seed", 1);
    try (ServedArticles served = ServedArticles.start(flags.number("articles", 100_000), seed)) {
      figures.put("articles", served.ids().size());
      Map<String, List<String>> paths = new LinkedHashMap<>();
      paths.put("list", List.of("/api/v1/articles?limit=20"));
      paths.put("article", articles(served.ids()));
      paths.put("home", List.of("/"));
      List<String> all = paths.values().stream().flatMap(List::stream).toList();
      try (BareProcess bare =
          BareProcess.start(served.address(), all, served.scratch().directory())) {
        for (Map.Entry<String, List<String>> figure : paths.entrySet()) {
          if (flags.wants(figure.getKey())) {
            compare(figure.getKey(), figure.getValue(), served.address(), bare.address(), flags);
          }
        }
      }
      if (flags.wants("search")) {
        search(served, flags, seed);
      }
      return figures;
    }
  }

  private static List<String> articles(List<ArticleId> ids) {
    int step = Math.max(1, ids.size() / IDS);
    return Stream.iterate(0, i -> i < ids.size(), i -> i + step)
        .map(i -> "/api/v1/articles/" + ids.get(i))
        .toList();
  }

  /** The first turn of each is for the compilers. */
  private void compare(String figure, List<String> paths, URI service, URI bare, Flags flags)
      throws Exception {
    Duration turn = Duration.ofSeconds(flags.number("seconds", 10));
    List<byte[]> requests = paths.stream().map(path -> WireClient.get(path, "")).toList();
    Load onService = new Load(service, requests, flags.number("connections", 64));
    Load onBare = new Load(bare, requests, flags.number("connections", 64));
    onBare.run(turn);
    onService.run(turn);
    Load.Result all = onService.run(turn);
    Load.Result best = onBare.run(turn);
    for (int i = 1; i < flags.number("rounds", 3); i++) {
      all = all.and(onService.run(turn));
      best = best.and(onBare.run(turn));
    }
    tell(figure, all);
    figures.put(figure + "_bare_per_second", rounded(best.perSecond()));
    figures.put(figure + "_of_bare", rounded(all.perSecond() / best.perSecond()));
  }

  private void search(ServedArticles served, Flags flags, int seed) throws Exception {
    Duration turn = Duration.ofSeconds(flags.number("seconds", 10));
    List<byte[]> requests = new ArrayList<>();
    served
        .articles()
        .searches(seed, SEARCHES)
        .map(words -> URLEncoder.encode(words, StandardCharsets.UTF_8))
        .forEach(words -> {
          requests.add(WireClient.get("/api/v1/articles?q=" + words, ""));
          requests.add(WireClient.get("/api/v1/articles?order=relevance&q=" + words, ""));
        });
    Load load = new Load(served.address(), requests, flags.number("search-connections", 4));
    load.run(turn);
    tell("search", load.run(turn.multipliedBy(2)));
  }

  private void tell(String figure, Load.Result result) {
    figures.put(figure + "_per_second", rounded(result.perSecond()));
    figures.put(figure + "_p50_ms", rounded(result.millis(P50)));
    figures.put(figure + "_p99_ms", rounded(result.millis(P99)));
    figures.put(figure + "_failed", result.failed());
    System.err.printf(
        "%s: %.0f a second, p50 %.1f ms, p99 %.1f ms%n",
        figure, result.perSecond(), result.millis(P50), result.millis(P99));
  }

  private static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }
}
