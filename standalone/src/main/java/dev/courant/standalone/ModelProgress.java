package dev.courant.standalone;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Tells the person at the terminal how far the language model is, which may take a minute and more
 * for each article: after the first answer, then every few minutes, and when nothing waits any
 * more. Reads summarize-service's metrics. Not thread-safe.
 */
final class ModelProgress {
  private static final Duration BETWEEN = Duration.ofMinutes(5);

  /** So many answers of which none can be shown are no chance. */
  private static final long ENOUGH_IN_VAIN = 3;

  private final Console console;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Instant began;
  private long saidDone;
  private long saidTold;
  private Instant saidAt;

  /**
   * Nothing said yet.
   *
   * @param meters of summarize-service
   */
  ModelProgress(Console console, MeterRegistry meters, Clock clock) {
    this.console = console;
    this.meters = meters;
    this.clock = clock;
    this.began = clock.instant();
    this.saidAt = began;
  }

  /** Looks every second until closed. */
  AutoCloseable watch() {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    return timer::shutdownNow;
  }

  /** Says what is new, if it is worth a line. */
  void look() {
    long told = articles("told");
    long done = told + articles("unanswered");
    if (done == saidDone) {
      return;
    }
    long waiting = waiting();
    boolean first = saidTold == 0 && (told > 0 || saidDone == 0 && done >= ENOUGH_IN_VAIN);
    boolean due = saidDone > 0 && saidAt.plus(BETWEEN).isBefore(clock.instant());
    if (first || due || waiting == 0) {
      console.step("model", words(told, done, waiting));
      saidDone = done;
      saidTold = told;
      saidAt = clock.instant();
    }
  }

  private String words(long told, long done, long waiting) {
    String vain =
        done == told ? "" : ", %d not, which stay as extracted%s".formatted(done - told, reasons());
    String left =
        waiting == 0
            ? "none waits"
            : "%d wait, about %d min".formatted(waiting, minutes(done, waiting));
    return String.format(
        Locale.ROOT, "%d told by it%s; %.0f s an answer; %s", told, vain, seconds(), left);
  }

  /** The most frequent first, as docs/models.md names them. */
  private String reasons() {
    String reasons =
        meters.find("courant.model.fallbacks").counters().stream()
            .filter(counter -> counter.count() > 0)
            .sorted(Comparator.comparingDouble(Counter::count).reversed())
            .map(counter ->
                "%s %.0f"
                    .formatted(String.valueOf(counter.getId().getTag("reason")), counter.count()))
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? "" : " (" + reasons + ")";
  }

  private long articles(String outcome) {
    return (long)
        meters.find("courant.model.articles").tag("outcome", outcome).counters().stream()
            .mapToDouble(Counter::count)
            .sum();
  }

  private long waiting() {
    Gauge waiting = meters.find("courant.model.articles.waiting").gauge();
    return waiting == null ? 0 : (long) waiting.value();
  }

  private double seconds() {
    double all = 0;
    long calls = 0;
    for (Timer timer : meters.find("courant.model.latency").timers()) {
      all += timer.totalTime(TimeUnit.SECONDS);
      calls += timer.count();
    }
    return calls == 0 ? 0 : all / calls;
  }

  private long minutes(long done, long waiting) {
    double each = Duration.between(began, clock.instant()).toMillis() / (double) done;
    return Math.max(1, Math.round(each * waiting / Duration.ofMinutes(1).toMillis()));
  }
}
