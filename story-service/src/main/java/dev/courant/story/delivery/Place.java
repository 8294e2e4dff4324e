package dev.courant.story.delivery;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Where a record stands on a topic that is known. */
record Place(int partition, long offset) implements Comparable<Place> {
  /** Of a record that nobody knows. */
  static final Place UNKNOWN = new Place(-1, -1);

  static Place of(ConsumerRecord<?, ?> record) {
    return new Place(record.partition(), record.offset());
  }

  static Place of(RecordMetadata written) {
    return new Place(written.partition(), written.offset());
  }

  boolean isKnown() {
    return offset >= 0;
  }

  @Override
  public int compareTo(Place other) {
    int byPartition = Integer.compare(partition, other.partition);
    return byPartition != 0 ? byPartition : Long.compare(offset, other.offset);
  }
}
