package dev.courant.ingest.admin;

import dev.courant.model.Topics;
import dev.courant.operations.doctor.LogGap;
import dev.courant.operations.doctor.LogGaps;
import dev.courant.operations.doctor.LogSummaries;
import dev.courant.operations.log.Connection;
import dev.courant.runtime.SupervisedLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for signs that the articles topics lost records, at the start and every ten minutes. Each
 * is logged once with what to do; the gauge {@code courant.log.gaps} counts them.
 */
final class LogGapWatch implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(LogGapWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);
  private static final Duration RETRY = Duration.ofSeconds(15);

  private static final List<String> TOPICS =
      List.of(Topics.RAW, Topics.SUMMARIZED, Topics.PUBLISHED);
  private static final List<String> GROUPS =
      List.of(Topics.PREFIX + "-summarize", Topics.PREFIX + "-publish");

  private final Connection connection;
  private final AtomicInteger gaps = new AtomicInteger();
  private final Set<LogGap> reported = new HashSet<>();
  private boolean failing;

  LogGapWatch(Connection connection, MeterRegistry meters) {
    this.connection = connection;
    meters.gauge("courant.log.gaps", gaps);
  }

  @Override
  public void run(SupervisedLoop.Beat beat) {
    try (Admin admin = connection.admin()) {
      LogSummaries summaries = new LogSummaries(admin);
      long next = System.nanoTime();
      while (beat.goesOn()) {
        if (System.nanoTime() - next >= 0) {
          boolean looked = tryToLook(summaries);
          next = System.nanoTime() + (looked ? BETWEEN_LOOKS : RETRY).toNanos();
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Figures that cannot be had are no reason for this instance to be out of service. */
  private boolean tryToLook(LogSummaries summaries) {
    try {
      report(LogGaps.of(summaries.of(TOPICS, GROUPS)));
      failing = false;
    } catch (KafkaException e) {
      if (!failing) {
        log.warn("Cannot look for gaps in the log; trying again: {}", e.toString());
      }
      failing = true;
    }
    return !failing;
  }

  private void report(List<LogGap> found) {
    gaps.set(found.size());
    for (LogGap gap : found) {
      if (reported.add(gap)) {
        log.error("The log lost records: {}. ./courant doctor says more", gap);
      }
    }
  }
}
