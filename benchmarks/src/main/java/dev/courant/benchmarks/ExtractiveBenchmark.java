package dev.courant.benchmarks;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.Outlet;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.summary.Summarization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Articles a second that are compiled without a model, everything included: language, sentences,
 * summary, section, origins, analysis. One thread, on the texts of saved pages ({@code
 * NAME.expected.json} in the corpora's format). The first rounds warm the compiler and load the
 * lexicons; the fastest of the others counts.
 */
final class ExtractiveBenchmark implements Benchmark {
  private static final String DEFAULT_PAGES = "../shared/corpora/pages/fundus";
  private static final int WARM_UP = 8;
  private static final int MEASURED = 8;

  @Override
  public Map<String, Object> run(List<String> args) throws IOException {
    List<ArticleIngested> articles =
        articles(Path.of(args.isEmpty() ? DEFAULT_PAGES : args.getFirst()));
    Summarization summarization = new Summarization(new ExtractiveEngine(), Clock.systemUTC());
    long fastest = Long.MAX_VALUE;
    for (int round = 0; round < WARM_UP + MEASURED; round++) {
      long start = System.nanoTime();
      articles.forEach(summarization::summarize);
      fastest = round < WARM_UP ? fastest : Math.min(fastest, System.nanoTime() - start);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("articles_per_second", Math.round(articles.size() * 1e9 / fastest));
    figures.put("ms", Math.round(fastest / 1e3 / articles.size()) / 1e3);
    figures.put("articles", articles.size());
    return figures;
  }

  private static List<ArticleIngested> articles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<ArticleIngested> articles = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".expected.json")).toList()) {
        articles.add(article(EventCodec.mapper().readTree(Files.readAllBytes(file))));
      }
      if (articles.isEmpty()) {
        throw new IOException("no *.expected.json in " + directory);
      }
      return articles;
    }
  }

  private static ArticleIngested article(JsonNode page) {
    CanonicalUrl url = CanonicalUrl.parse(page.path("url").asString("")).orElseThrow();
    Instant now = Instant.now();
    return new ArticleIngested(
        ArticleId.of(url),
        1,
        Change.CREATED,
        page.path("url").asString(""),
        "benchmark",
        new Outlet("example.org", "Example", "GB"),
        page.path("title").asString(""),
        page.path("body").asString(""),
        null,
        List.of(),
        now,
        null,
        null,
        List.of(),
        now);
  }
}
