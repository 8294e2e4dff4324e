package dev.courant.summarize.delivery;

import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.DeadLetters;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.summarize.summary.Summarization;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes, summarizes, encodes. The one place of this service that tells what cannot be worked on:
 * such a record becomes a dead letter, so that it never stops its partition. Counters: received =
 * summarized + dead-lettered.
 */
final class SummarizeWork implements Work {
  private static final Logger log = LoggerFactory.getLogger(SummarizeWork.class);
  private static final String SOURCE = "/courant/summarize-service";

  private final Summarization summarization;
  private final Counter received;
  private final Counter summarized;
  private final Counter deadLettered;

  SummarizeWork(Summarization summarization, MeterRegistry meters) {
    this.summarization = summarization;
    this.received = meters.counter("courant.summarize.articles.received");
    this.summarized = meters.counter("courant.summarize.articles.summarized");
    this.deadLettered = meters.counter("courant.summarize.articles.dead.lettered");
  }

  @Override
  public ProducerRecord<String, byte[]> on(ConsumerRecord<String, byte[]> in) {
    received.increment();
    try {
      ArticleSummarized article =
          summarization.summarize(EventCodec.decode(in.value(), ArticleIngested.class));
      summarized.increment();
      return EventRecords.of(article, SOURCE, article.compiledAt());
    } catch (RuntimeException e) {
      log.error(
          "Dead letter: {} at {}-{}@{}: {}",
          in.key(),
          in.topic(),
          in.partition(),
          in.offset(),
          e.toString());
      deadLettered.increment();
      return DeadLetters.of(in, "summarize", 1, e);
    }
  }
}
