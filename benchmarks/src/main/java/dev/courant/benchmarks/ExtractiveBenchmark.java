package dev.courant.benchmarks;

import dev.courant.benchmarks.services.SavedArticles;
import dev.courant.model.ArticleIngested;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.summary.Summarization;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles a second that are compiled without a model, everything included: language, sentences,
 * summary, section, origins, analysis. One thread, on the texts of saved pages ({@code
 * NAME.expected.json} in the corpora's format). The first rounds warm the compiler and load the
 * lexicons; the fastest of the others counts.
 */
final class ExtractiveBenchmark implements Benchmark {
  private static final int WARM_UP = 8;
  private static final int MEASURED = 8;

  @Override
  public Map<String, Object> run(List<String> args) throws IOException {
    List<ArticleIngested> articles =
        texts(args.isEmpty() ? SavedArticles.DEFAULT : args.getFirst());
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

  private static List<ArticleIngested> texts(String directory) throws IOException {
    SavedArticles saved = SavedArticles.in(Path.of(directory));
    return saved.articles(0, saved.pages().size()).toList();
  }
}
