package dev.courant.story.delivery;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * The record that something follows from.
 *
 * @param at its time
 */
record Cause(Headers headers, Instant at) {
  static Cause of(ConsumerRecord<?, ?> record) {
    return new Cause(record.headers(), Instant.ofEpochMilli(record.timestamp()));
  }
}
