package dev.courant.summarize.delivery;

import dev.courant.model.EventCodec;
import dev.courant.model.SummarizedRevision;
import dev.courant.model.Topics;
import dev.courant.runtime.CommittedStates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code courant.summarized-revisions} back. */
final class KafkaRevisions implements Revisions.Source {
  private static final Logger log = LoggerFactory.getLogger(KafkaRevisions.class);

  private final CommittedStates states;

  KafkaRevisions(CommittedStates states) {
    this.states = states;
  }

  @Override
  public Map<Integer, RevisionTable> read(Collection<Integer> partitions) {
    long began = System.nanoTime();
    Map<Integer, RevisionTable> tables = new HashMap<>();
    partitions.forEach(partition -> tables.put(partition, new RevisionTable()));
    states.read(
        Topics.SUMMARIZED_REVISIONS,
        partitions,
        record -> take(record, tables.getOrDefault(record.partition(), new RevisionTable())));
    log.info(
        "Read back {} summarised revisions of partitions {} in {} ms",
        tables.values().stream().mapToInt(RevisionTable::size).sum(),
        partitions,
        (System.nanoTime() - began) / 1_000_000);
    return tables;
  }

  /** What cannot be read costs a summary at most, so it is passed over. */
  private static void take(ConsumerRecord<String, byte[]> record, RevisionTable table) {
    if (record.value() == null) {
      return;
    }
    try {
      table.put(EventCodec.decode(record.value(), SummarizedRevision.class));
    } catch (EventCodec.UndecodableException e) {
      log.warn(
          "{}-{}@{} is passed over: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }
}
