package dev.courant.publish.report;

import dev.courant.model.ErrorReport;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.publish.api.ProblemException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Writes {@link Topics#REPORTS}, one transaction a report. Few wait for the brokers at a time, so
 * that reports take neither threads nor producers from others while the brokers are away.
 */
final class KafkaReportLog implements ReportLog {
  private static final Logger log = LoggerFactory.getLogger(KafkaReportLog.class);
  private static final int AT_ONCE = 4;

  private final KafkaOperations<String, byte[]> kafka;
  private final Semaphore permits = new Semaphore(AT_ONCE);

  KafkaReportLog(KafkaOperations<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  @Override
  public void append(ErrorReport report) {
    if (!permits.tryAcquire()) {
      throw unavailable();
    }
    try {
      kafka.executeInTransaction(transaction ->
          transaction.send(
              new ProducerRecord<>(
                  Topics.REPORTS, report.id().value(), EventCodec.encode(report))));
    } catch (KafkaException | org.apache.kafka.common.KafkaException e) {
      log.warn("Report {} of article {} is not stored", report.report(), report.id(), e);
      throw unavailable();
    } finally {
      permits.release();
    }
  }

  private static ProblemException unavailable() {
    return new ProblemException(
        HttpStatus.SERVICE_UNAVAILABLE,
        "report-not-stored",
        "The report could not be stored",
        "Send it again in a few seconds.");
  }
}
