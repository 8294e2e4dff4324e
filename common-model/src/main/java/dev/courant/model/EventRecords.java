package dev.courant.model;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the Kafka records of the articles topics: key = article id, value = {@link EventCodec}
 * bytes, headers = CloudEvents 1.0 in Kafka binary mode (Kafka Protocol Binding 1.0, section 3.2).
 * The event's id is {@code <article id>/<revision>}, its subject the article id, its type {@code
 * dev.courant.article.ingested.v1} and so on.
 */
public final class EventRecords {
  private EventRecords() {}

  /** The record of an event on the topic that its type belongs to. */
  public static ProducerRecord<String, byte[]> of(ArticleEvent event, String source, Instant time) {
    CloudEvent envelope =
        new CloudEventBuilder()
            .withId(event.id() + "/" + event.revision())
            .withType(typeOf(event))
            .withSource(URI.create(source))
            .withSubject(event.id().value())
            .withTime(time.atOffset(ZoneOffset.UTC))
            .withDataContentType("application/json")
            .withDataSchema(URI.create("urn:courant:schema:" + typeOf(event)))
            .withData(EventCodec.encode(event))
            .build();
    return KafkaMessageFactory.<String>createWriter(topicOf(event), event.id().value())
        .writeBinary(envelope);
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
