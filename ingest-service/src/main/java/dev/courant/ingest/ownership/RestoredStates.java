package dev.courant.ingest.ownership;

import dev.courant.ingest.article.RejectedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The last value of each key of one partition, and the records that could not be read. */
final class RestoredStates<T> {
  private final RecordReading<T> reading;
  private final Map<String, T> values = new HashMap<>();
  private final List<RejectedRecord> rejected = new ArrayList<>();
  private long end;

  RestoredStates(RecordReading<T> reading) {
    this.reading = reading;
  }

  void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null && record.key() != null) {
      values.remove(record.key());
      return;
    }
    try {
      values.put(record.key(), reading.read(record));
    } catch (RuntimeException e) {
      rejected.add(RejectedRecord.of(record, e));
    }
  }

  void end(long offset) {
    end = offset;
  }

  Map<String, T> values() {
    return values;
  }

  List<RejectedRecord> rejected() {
    return rejected;
  }

  /** Where the reading ended. */
  long end() {
    return end;
  }
}
