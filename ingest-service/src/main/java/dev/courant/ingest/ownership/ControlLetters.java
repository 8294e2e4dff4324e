package dev.courant.ingest.ownership;

import dev.courant.ingest.article.RecordFigures;
import dev.courant.ingest.article.RejectedRecord;
import dev.courant.model.DeadLetters;
import dev.courant.model.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Writes the dead letters of records of compacted topics, once each. These topics are read from the
 * beginning whenever a lease begins, so the letters that are there already are read back first.
 */
final class ControlLetters {
  private static final int MOST_AT_ONCE = 20;

  private final StateReader reader;
  private final int partitions;
  private final FencedTransactions transactions;
  private final Leases leases;
  private final RecordFigures figures;
  private final Map<PartitionLease, Map<String, Set<String>>> written = new HashMap<>();

  ControlLetters(
      StateReader reader,
      int partitions,
      FencedTransactions transactions,
      Leases leases,
      RecordFigures figures) {
    this.reader = reader;
    this.partitions = partitions;
    this.transactions = transactions;
    this.leases = leases;
    this.figures = figures;
  }

  /** Writes the letters that a lease needs. */
  void write(PartitionLease lease) {
    written.keySet().removeIf(PartitionLease::ended);
    List<RejectedRecord> waiting = lease.rejected(MOST_AT_ONCE);
    if (waiting.isEmpty()) {
      return;
    }
    List<RejectedRecord> missing =
        waiting.stream()
            .filter(one -> !writtenFor(lease, one.record().topic()).contains(one.origin()))
            .toList();
    List<ProducerRecord<String, byte[]>> letters =
        missing.stream().map(RejectedRecord::letter).toList();
    if (letters.isEmpty() || transactions.write(lease, letters, feeds(lease), position(lease))) {
      missing.forEach(one -> writtenFor(lease, one.record().topic()).add(one.origin()));
      missing.forEach(figures::rejected);
      lease.lettered(waiting.size());
    }
  }

  private Set<String> writtenFor(PartitionLease lease, String topic) {
    return written
        .computeIfAbsent(lease, _ -> new HashMap<>())
        .computeIfAbsent(topic, this::origins);
  }

  private Set<String> origins(String topic) {
    Set<String> origins = new HashSet<>();
    String letters = Topics.deadLettersOf(topic);
    reader.read(
        IntStream.range(0, partitions).mapToObj(one -> new TopicPartition(letters, one)).toList(),
        letter -> origins.add(origin(letter)));
    return origins;
  }

  private static String origin(ConsumerRecord<String, byte[]> letter) {
    Header origin = letter.headers().lastHeader(DeadLetters.ORIGIN);
    return origin == null ? "" : new String(origin.value(), StandardCharsets.UTF_8);
  }

  private static TopicPartition feeds(PartitionLease lease) {
    return new TopicPartition(Topics.FEEDS, lease.partition());
  }

  private long position(PartitionLease lease) {
    return leases.position(lease.partition());
  }
}
