package dev.courant.ingest.article;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the records that ingest reads and cannot use, after their dead letters were committed:
 * {@code courant.ingest.records.rejected} by topic and reason.
 */
public final class RecordFigures {
  private static final Logger log = LoggerFactory.getLogger(RecordFigures.class);

  private final MeterRegistry meters;

  /** Nothing was rejected yet. */
  public RecordFigures(MeterRegistry meters) {
    this.meters = meters;
  }

  /** A record has its dead letter. */
  public void rejected(RejectedRecord record) {
    meters
        .counter(
            "courant.ingest.records.rejected",
            "topic",
            record.record().topic(),
            "reason",
            record.reason())
        .increment();
    log.warn("Dead letter of {}: {}", record.origin(), record.cause().getMessage());
  }
}
