package dev.courant.model;

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
import org.jspecify.annotations.Nullable;

/**
 * Makes the Kafka records of the articles topics: key = article id, value = {@link EventCodec}
 * bytes, headers = CloudEvents 1.0 in Kafka binary mode (Kafka Protocol Binding 1.0, section 3.2).
 * The event's id is {@code <article id>/<revision>}, of a second edition {@code <article
 * id>/<revision>/e2}; its subject is the article id, its type {@code
 * dev.courant.article.ingested.v1} and so on. What has editions names its own in {@value #EDITION}.
 */
public final class EventRecords {
  /** Names the job of a new analysis that the record was asked for by. */
  public static final String REANALYSIS = "courant_reanalysis";

  /** Names the edition, in decimal digits, where the event has one. */
  public static final String EDITION = "courant_edition";

  private static final String SECOND = "/e";

  private EventRecords() {}

  /**
   * The record of an event on the topic that its type belongs to, in the {@linkplain
   * TraceContext#of trace} of its revision.
   */
  public static ProducerRecord<String, byte[]> of(ArticleEvent event, String source, Instant time) {
    return of(event, idOf(event), source, time);
  }

  /**
   * The record of an event that follows from another record: in that one's trace if it names one,
   * and with its {@value #REANALYSIS}. A new analysis is an event of its own: its id is {@code
   * <article id>/<revision>/<job>}, or {@code <article id>/<revision>/e2/<job>}.
   *
   * @param cause headers of the other record
   */
  public static ProducerRecord<String, byte[]> following(
      Headers cause, ArticleEvent event, String source, Instant time) {
    String job = reanalysisOf(cause);
    String id = idOf(event) + (job == null ? "" : "/" + job);
    ProducerRecord<String, byte[]> record = of(event, id, source, time);
    TraceContext.in(cause).ifPresent(trace -> trace.next().writeTo(record.headers()));
    if (job != null) {
      record.headers().add(REANALYSIS, job.getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }

  /** The job of a new analysis that a record was asked for by; null if it was not. */
  public static @Nullable String reanalysisOf(Headers headers) {
    Header header = headers.lastHeader(REANALYSIS);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String idOf(ArticleEvent event) {
    int edition = editionOf(event);
    String revision = event.id() + "/" + event.revision();
    return edition > 1 ? revision + SECOND + edition : revision;
  }

  /** Its edition; 0 for what has none. */
  private static int editionOf(ArticleEvent event) {
    return switch (event) {
      case ArticleIngested _ -> 0;
      case ArticleSummarized summarized -> summarized.edition();
      case ArticlePublished published -> published.edition();
    };
  }

  private static ProducerRecord<String, byte[]> of(
      ArticleEvent event, String id, String source, Instant time) {
    CloudEvent envelope =
        new CloudEventBuilder()
            .withId(id)
            .withType(typeOf(event))
            .withSource(URI.create(source))
            .withSubject(event.id().value())
            .withTime(time.atOffset(ZoneOffset.UTC))
            .withDataContentType("application/json")
            .withDataSchema(URI.create("urn:courant:schema:" + typeOf(event)))
            .withData(EventCodec.encode(event))
            .build();
    ProducerRecord<String, byte[]> record =
        KafkaMessageFactory.<String>createWriter(topicOf(event), event.id().value())
            .writeBinary(envelope);
    TraceContext.of(event.id(), event.revision()).writeTo(record.headers());
    if (editionOf(event) > 0) {
      String edition = String.valueOf(editionOf(event));
      record.headers().add(EDITION, edition.getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }

  private static String topicOf(ArticleEvent event) {
    return switch (event) {
      case ArticleIngested _ -> Topics.RAW;
      case ArticleSummarized _ -> Topics.SUMMARIZED;
      case ArticlePublished _ -> Topics.PUBLISHED;
    };
  }

  private static String typeOf(ArticleEvent event) {
    return switch (event) {
      case ArticleIngested _ -> "dev.courant.article.ingested.v1";
      case ArticleSummarized _ -> "dev.courant.article.summarized.v1";
      case ArticlePublished _ -> "dev.courant.article.published.v1";
    };
  }
}
