package dev.courant.benchmarks.pipeline;

import dev.courant.benchmarks.services.SavedArticles;
import dev.courant.model.ArticleIngested;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.summary.Summarization;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What an article costs where nothing but the summarizing itself is done, on all processors at
 * once: processor time of the threads that do it, without the compiler's and the collector's.
 *
 * @param cpuMillis of an article
 */
record Work(double cpuMillis) {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** Measures, after as many articles that warm the compiler up. */
  static Work of(SavedArticles texts, int count) throws InterruptedException, ExecutionException {
    List<ArticleIngested> articles = texts.articles(0, count).toList();
    Summarization summarization = new Summarization(new ExtractiveEngine(), Clock.systemUTC());
    millis(summarization, articles);
    return new Work(millis(summarization, articles) / count);
  }

  /** Articles a second that the processors allow where they do nothing else. */
  double perSecond() {
    return PROCESSORS * 1_000 / cpuMillis;
  }

  private static double millis(Summarization summarization, List<ArticleIngested> articles)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS)) {
      List<Future<Long>> shares = new ArrayList<>();
      for (int first = 0; first < PROCESSORS; first++) {
        int from = first;
        shares.add(threads.submit(() -> nanos(summarization, articles, from)));
      }
      long nanos = 0;
      for (Future<Long> share : shares) {
        nanos += share.get();
      }
      return nanos / 1e6;
    }
  }

  private static long nanos(Summarization summarization, List<ArticleIngested> articles, int from) {
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    for (int i = from; i < articles.size(); i += PROCESSORS) {
      var _ = summarization.summarize(articles.get(i));
    }
    return threads.getCurrentThreadCpuTime() - began;
  }
}
