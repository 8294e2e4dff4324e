package dev.courant.publish.report;

import dev.courant.model.ErrorReport;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.publish.api.ProblemException;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The reports of the whole newswire, whichever instance took them, read from {@link Topics#REPORTS}
 * outside of any consumer group. A record that holds no report is passed over and counted.
 */
final class ReportView implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(ReportView.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final TopicReaders readers;
  private final int most;
  private final Runnable skipped;
  private volatile @Nullable KnownReports known;

  ReportView(TopicReaders readers, int most, Runnable skipped) {
    this.readers = readers;
    this.most = most;
    this.skipped = skipped;
  }

  /**
   * All that are kept.
   *
   * @throws ProblemException of status 503 if they have not been read yet
   */
  KnownReports reports() {
    KnownReports read = known;
    if (read == null) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "reports-unknown",
          "The reports are still being read",
          "Try again in a few seconds; if it stays, the brokers cannot be reached.");
    }
    return read;
  }

  /** How many are open, of those that are kept. */
  int open() {
    KnownReports read = known;
    return read == null ? 0 : read.open();
  }

  /** Waits until it shows a report in some state, or for some time. */
  void await(String report, Predicate<ErrorReport> shown, Duration longest) {
    long until = System.nanoTime() + longest.toNanos();
    while (reports().find(report).filter(shown).isEmpty() && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  @Override
  public void run(Beat beat) {
    try (TopicReader reader = readers.open(Topics.REPORTS)) {
      reader.seek(Map.of());
      Map<Integer, Long> end = reader.end();
      KnownReports read = new KnownReports(most);
      boolean caughtUp = false;
      while (beat.goesOn()) {
        reader.poll(POLL).forEach(record -> take(record, read));
        if (!caughtUp && reader.reached(end)) {
          caughtUp = true;
          known = read;
        }
      }
    }
  }

  private void take(ConsumerRecord<String, byte[]> record, KnownReports into) {
    try {
      ErrorReport report = EventCodec.decode(record.value(), ErrorReport.class);
      if (report.id().value().equals(record.key())) {
        into.put(report);
        return;
      }
    } catch (EventCodec.UndecodableException e) {
      log.debug("Undecodable", e);
    }
    skipped.run();
    log.warn("No report: {}-{}@{}", record.topic(), record.partition(), record.offset());
  }
}
