package dev.courant.model.story;

import dev.courant.model.ArticleId;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.Topics;
import dev.courant.model.TraceContext;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Makes the Kafka records of the stories topics, with CloudEvents 1.0 headers like those of {@link
 * EventRecords}: type {@value #TOLD}, id {@code <story id>/<revision>} (of a second edition {@code
 * <story id>/<revision>/e2}), subject the story id; type {@value #MEMBER}, id {@code <article
 * id>/<revision>/<sequence>}, subject the article id. Both belong to the trace of the article that
 * caused them.
 */
public final class StoryRecords {
  /** Type of {@link StoryTold}. */
  public static final String TOLD = "dev.courant.story.told.v1";

  /** Type of {@link StoryMember}. */
  public static final String MEMBER = "dev.courant.story.member.v1";

  /** Names the number of a decision, in decimal digits. */
  public static final String SEQUENCE = "courant_sequence";

  private StoryRecords() {}

  /**
   * The record of a story.
   *
   * @param cause headers of the record that it follows from
   */
  public static ProducerRecord<String, byte[]> of(
      StoryTold story, Headers cause, String source, Instant time) {
    String edition = story.edition() > 1 ? "/e" + story.edition() : "";
    String id = story.id() + "/" + story.revision() + edition;
    ProducerRecord<String, byte[]> record =
        record(
            Topics.STORIES,
            story.id().value(),
            event(TOLD, id, story.id().value(), source, time).withData(EventCodec.encode(story)));
    add(record, EventRecords.EDITION, String.valueOf(story.edition()));
    trace(cause, new ArticleId(story.id().value()), story.revision()).writeTo(record.headers());
    return record;
  }

  /**
   * The record of a decision.
   *
   * @param cause headers of the record that it follows from
   */
  public static ProducerRecord<String, byte[]> of(
      StoryMember member, Headers cause, String source, Instant time) {
    String id = member.article() + "/" + member.revision() + "/" + member.sequence();
    ProducerRecord<String, byte[]> record =
        record(
            Topics.STORY_MEMBERS,
            member.article().value(),
            event(MEMBER, id, member.article().value(), source, time)
                .withData(EventCodec.encode(member)));
    add(record, SEQUENCE, String.valueOf(member.sequence()));
    trace(cause, member.article(), member.revision()).writeTo(record.headers());
    return record;
  }

  /** Whether headers are those of a story as {@link #of(StoryTold, Headers, String, Instant)}. */
  public static boolean isTold(Headers headers) {
    Header type = headers.lastHeader("ce_type");
    return type != null
        && type.value() != null
        && TOLD.equals(new String(type.value(), StandardCharsets.UTF_8));
  }

  /** The number of the decision that a record holds; -1 where its header is missing or none. */
  public static long sequenceOf(Headers headers) {
    Header header = headers.lastHeader(SEQUENCE);
    if (header == null || header.value() == null) {
      return -1;
    }
    String text = new String(header.value(), StandardCharsets.UTF_8);
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private static TraceContext trace(Headers cause, ArticleId otherwise, int revision) {
    return TraceContext.in(cause)
        .map(TraceContext::next)
        .orElseGet(() -> TraceContext.of(otherwise, revision));
  }

  private static CloudEventBuilder event(
      String type, String id, String subject, String source, Instant time) {
    return new CloudEventBuilder()
        .withId(id)
        .withType(type)
        .withSource(URI.create(source))
        .withSubject(subject)
        .withTime(time.atOffset(ZoneOffset.UTC))
        .withDataContentType("application/json")
        .withDataSchema(URI.create("urn:courant:schema:" + type));
  }

  private static ProducerRecord<String, byte[]> record(
      String topic, String key, CloudEventBuilder event) {
    CloudEvent envelope = event.build();
    return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(envelope);
  }

  private static void add(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
