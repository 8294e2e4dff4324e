package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;
import dev.courant.model.Change;
import dev.courant.model.DeadLetters;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What guarantees want to know of a record; nothing where it is none of those that services write.
 */
final class Records {
  private static final int LONGEST = 4 << 20;

  private Records() {}

  static Optional<Standing> standing(ConsumerRecord<String, byte[]> record) {
    return json(record)
        .flatMap(event -> {
          try {
            JsonNode title =
                record.topic().equals(Topics.RAW)
                    ? event.path("title")
                    : event.path("original").path("headline");
            Standing.Version version =
                new Standing.Version(
                    new ArticleId(event.path("id").asString("")),
                    event.path("revision").asInt(0),
                    event.path("edition").asInt(1));
            Change change = Change.valueOf(event.path("change").asString(""));
            return Optional.of(new Standing(position(record), version, change, title.asString("")));
          } catch (IllegalArgumentException e) {
            return Optional.empty();
          }
        });
  }

  static Optional<StateWrite> stateWrite(ConsumerRecord<String, byte[]> record) {
    return json(record)
        .flatMap(Records::age)
        .map(age -> new StateWrite(position(record), record.key(), age));
  }

  private static Optional<Long> age(JsonNode state) {
    JsonNode revision = state.path("published").path("revision");
    if (revision.isInt()) {
      return Optional.of(revision.asLong());
    }
    JsonNode polled = state.path("lastPolled");
    return polled.isString()
        ? Optional.of(Instant.parse(polled.asString()).toEpochMilli())
        : Optional.empty();
  }

  static DeadLetter deadLetter(ConsumerRecord<String, byte[]> record) {
    return new DeadLetter(
        position(record),
        header(record, DeadLetters.ORIGIN),
        header(record, DeadLetters.STAGE),
        header(record, DeadLetters.CAUSE));
  }

  private static Position position(ConsumerRecord<String, byte[]> record) {
    return new Position(record.topic(), record.partition(), record.offset());
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static Optional<JsonNode> json(ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value();
    if (value == null || value.length > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(EventCodec.mapper().readTree(value));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
