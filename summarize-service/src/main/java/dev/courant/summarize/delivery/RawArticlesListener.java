package dev.courant.summarize.delivery;

import dev.courant.runtime.Commits;
import dev.courant.runtime.RecordIsolation;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Batches of raw articles, and of second editions on their way, in; results, dead letters and
 * offsets out in the container's transaction.
 */
final class RawArticlesListener {
  static final String ID = "raw-articles";

  private final Batch batch;
  private final Revisions revisions;
  private final RecordIsolation isolation;
  private final DeliveryCounters counters;
  private final KafkaOperations<String, byte[]> kafka;

  RawArticlesListener(
      Batch batch,
      Revisions revisions,
      RecordIsolation isolation,
      DeliveryCounters counters,
      KafkaOperations<String, byte[]> kafka) {
    this.batch = batch;
    this.revisions = revisions;
    this.isolation = isolation;
    this.counters = counters;
    this.kafka = kafka;
  }

  @KafkaListener(
      id = ID,
      idIsGroup = false,
      topics = {
        "#{T(dev.courant.model.Topics).RAW}",
        "#{T(dev.courant.model.Topics).SECOND_EDITIONS}"
      },
      autoStartup = "false")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    Revisions.Known known =
        revisions.forBatch(records.stream().map(ConsumerRecord::partition).toList());
    List<Worked> worked = workOn(records, known);
    worked.forEach(one -> one.records().forEach(kafka::send));
    Commits.after(() -> {
      known.commit();
      counters.committed(worked);
    });
  }

  private List<Worked> workOn(List<ConsumerRecord<String, byte[]>> records, Revisions.Known known) {
    ConsumerRecord<String, byte[]> first = records.getFirst();
    Optional<RecordIsolation.GivenUp> hopeless = isolation.givenUp(first);
    if (hopeless.isPresent()) {
      RecordIsolation.GivenUp why = hopeless.get();
      return List.of(RecordDecision.deadLetter(first, "given up", why.attempts(), why.cause()));
    }
    return batch.workOn(records, known);
  }
}
