package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record that is not as its topic's readers expect it.
 *
 * @param name of the kind, for reports
 * @param value made when it is sent, as some are large; empty for a tombstone
 * @param compression as producers name it
 */
record Poison(
    String topic,
    String name,
    @Nullable String key,
    Supplier<Optional<byte[]>> value,
    Map<String, String> headers,
    String compression,
    Verdict verdict) {

  /** What must become of it. */
  enum Verdict {
    /** It is set aside, once. */
    DEAD_LETTER,
    /** It is read like any other. */
    GOOD,
    /** It is passed over; nothing need be kept of it. */
    PASSED_OVER
  }

  ProducerRecord<String, byte[]> record(int partition) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, partition, key, value.get().orElse(null));
    headers.forEach(
        (header, text) -> record.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** The host of the feed or article in its value. */
  String host() {
    JsonNode tree = EventCodec.mapper().readTree(value.get().orElseThrow());
    return URI.create(tree.path("url").asString()).getHost();
  }

  /** Whether it is how a key is removed from its topic. */
  boolean isRemoval() {
    return name.equals("tombstone") && PoisonCabinet.TOMBSTONES_ARE_GOOD.contains(topic);
  }

  boolean isSmall() {
    return !name.contains("MB") && !name.contains("bytes");
  }

  @Override
  public String toString() {
    return topic + ": " + name;
  }
}
