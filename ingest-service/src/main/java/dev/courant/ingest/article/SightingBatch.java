package dev.courant.ingest.article;

import dev.courant.model.EventCodec;
import dev.courant.model.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive records of one partition of the sightings, read.
 *
 * @param rejected those that are no sightings
 * @param next position behind the last of them
 */
record SightingBatch(List<Sighting> sightings, List<RejectedRecord> rejected, long next) {
  /**
   * Reads records; there must be one.
   *
   * @param partitions the partition of an address
   */
  static SightingBatch of(
      List<ConsumerRecord<String, byte[]>> records, ToIntFunction<String> partitions) {
    List<Sighting> sightings = new ArrayList<>();
    List<RejectedRecord> rejected = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        Sighting sighting = EventCodec.decode(record.value(), Sighting.class);
        check(sighting, record.key(), partitions.applyAsInt(sighting.url()) == record.partition());
        sightings.add(sighting);
      } catch (RuntimeException e) {
        rejected.add(RejectedRecord.of(record, e));
      }
    }
    return new SightingBatch(sightings, rejected, records.getLast().offset() + 1);
  }

  /** A record that is a sighting, but of an article too large to be written. */
  static SightingBatch tooLarge(ConsumerRecord<String, byte[]> record, RuntimeException cause) {
    return new SightingBatch(
        List.of(), List.of(new RejectedRecord(record, "too-large", cause)), record.offset() + 1);
  }

  private static void check(Sighting sighting, @Nullable String key, boolean inItsPartition) {
    RejectedRecord.requireAddress(sighting.url(), sighting.id());
    RejectedRecord.unless(
        sighting.id().value().equals(key), "wrong-key", "the key is not the article's id");
    RejectedRecord.unless(inItsPartition, "wrong-partition", "not the partition of its site");
  }
}
