package dev.courant.benchmarks.pipeline;

import dev.courant.benchmarks.services.SavedArticles;
import dev.courant.model.ArticleIngested;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.summary.Summarization;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * What an article costs where nothing but the summarizing itself is done, on all processors at
 * once: processor time of all threads of this process, since the language detector has its own, but
 * without the compiler's and the collector's, which are none of Java's.
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
      Map<Long, Long> before = spent();
      List<Future<?>> shares = new ArrayList<>();
      for (int first = 0; first < PROCESSORS; first++) {
        int from = first;
        shares.add(threads.submit(() -> summarize(summarization, articles, from)));
      }
      for (Future<?> share : shares) {
        share.get();
      }
      return since(before) / 1e6;
    }
  }

  private static void summarize(
      Summarization summarization, List<ArticleIngested> articles, int from) {
    for (int i = from; i < articles.size(); i += PROCESSORS) {
      var _ = summarization.summarize(articles.get(i));
    }
  }

  /** Nanoseconds of each thread that lives, by its id. */
  private static Map<Long, Long> spent() {
    var threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getAllThreadIds())
        .boxed()
        .collect(Collectors.toMap(id -> id, threads::getThreadCpuTime));
  }

  /** Of the threads that live now alone: one that has ended would take off what it did before. */
  private static long since(Map<Long, Long> before) {
    return spent().entrySet().stream()
        .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
        .sum();
  }
}
