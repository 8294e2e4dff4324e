package dev.courant.benchmarks.pipeline;

import java.time.Duration;
import java.util.List;

/**
 * Articles that went from raw to published, and what that took.
 *
 * @param articles that came out
 * @param time from the first sent to the last published
 * @param summarize processor time of summarize-service
 * @param publish processor time of publish-service
 * @param rest processor time of this process: the broker, sending and counting
 */
record Pass(int articles, Duration time, Duration summarize, Duration publish, Duration rest) {
  static final Pass NONE = new Pass(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /** All passes as one. */
  static Pass sum(List<Pass> passes) {
    return passes.stream().reduce(NONE, Pass::plus);
  }

  private Pass plus(Pass other) {
    return new Pass(
        articles + other.articles,
        time.plus(other.time),
        summarize.plus(other.summarize),
        publish.plus(other.publish),
        rest.plus(other.rest));
  }

  double perSecond() {
    return articles * 1e9 / time.toNanos();
  }

  /** Processor time of all three processes for an article, in milliseconds. */
  double cpuMillis() {
    return millis(summarize) + millis(publish) + millis(rest);
  }

  /** A part's processor time for an article, in milliseconds. */
  double millis(Duration part) {
    return part.toNanos() / 1e6 / articles;
  }

  /** How much of the machine's processors the three processes had: 1 on a quiet, busy machine. */
  double processors() {
    return cpuMillis()
        * articles
        / (time.toNanos() / 1e6)
        / Runtime.getRuntime().availableProcessors();
  }
}
