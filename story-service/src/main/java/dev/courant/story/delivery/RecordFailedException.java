package dev.courant.story.delivery;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The decision about a record failed, and what is known may be half changed. */
final class RecordFailedException extends RuntimeException {
  private final Place place;

  RecordFailedException(ConsumerRecord<?, ?> record, Throwable cause) {
    super(record.topic() + "-" + record.partition() + "@" + record.offset() + " failed", cause);
    this.place = Place.of(record);
  }

  Place place() {
    return place;
  }
}
