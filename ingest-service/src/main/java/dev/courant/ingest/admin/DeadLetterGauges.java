package dev.courant.ingest.admin;

import dev.courant.operations.deadletters.DeadLetterBox;
import dev.courant.operations.log.Connection;
import dev.courant.operations.log.TopicLog;
import dev.courant.runtime.SupervisedLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the dead letters that nothing was decided about, as the gauge {@code courant.dead.letters}
 * by topic and kind of cause. Reads them only when something changed on their topics.
 */
final class DeadLetterGauges implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(DeadLetterGauges.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  /** Counting takes at most a tenth of the time. */
  private static final int SHARE = 10;

  private final Connection connection;
  private final MultiGauge gauge;
  private Object counted = List.of();
  private boolean failing;

  DeadLetterGauges(Connection connection, MeterRegistry meters) {
    this.connection = connection;
    this.gauge =
        MultiGauge.builder("courant.dead.letters")
            .description("Dead letters that nothing was decided about")
            .register(meters);
  }

  @Override
  public void run(SupervisedLoop.Beat beat) {
    try (TopicLog log = connection.log()) {
      DeadLetterBox box = new DeadLetterBox(log);
      long next = System.nanoTime();
      while (beat.goesOn()) {
        long now = System.nanoTime();
        if (now - next >= 0) {
          tryToLook(box, beat);
          long took = System.nanoTime() - now;
          next = now + Math.max(BETWEEN_LOOKS.toNanos(), took * SHARE);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Figures that cannot be had are no reason for this instance to be out of service. */
  private void tryToLook(DeadLetterBox box, SupervisedLoop.Beat beat) {
    try {
      look(box, beat);
      failing = false;
    } catch (KafkaException e) {
      if (!failing) {
        log.warn("Cannot count dead letters; trying again: {}", e.toString());
      }
      failing = true;
    }
  }

  private void look(DeadLetterBox box, SupervisedLoop.Beat beat) {
    Object now = box.fingerprint();
    if (!now.equals(counted)) {
      List<MultiGauge.Row<?>> rows =
          box.counts(beat::goesOn).entrySet().stream()
              .<MultiGauge.Row<?>>map(entry ->
                  MultiGauge.Row.of(
                      Tags.of("topic", entry.getKey().topic(), "cause", entry.getKey().cause()),
                      entry.getValue()))
              .toList();
      gauge.register(rows, true);
      counted = now;
    }
  }
}
