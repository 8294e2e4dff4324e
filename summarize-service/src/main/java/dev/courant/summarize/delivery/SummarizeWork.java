package dev.courant.summarize.delivery;

import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventRecords;
import dev.courant.summarize.summary.Summarization;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Summarises, and writes the result as a record of {@code courant.articles.summarized}. */
final class SummarizeWork implements Work {
  private static final String SOURCE = "/courant/summarize-service";

  private final Summarization summarization;

  SummarizeWork(Summarization summarization) {
    this.summarization = summarization;
  }

  @Override
  public ProducerRecord<String, byte[]> on(
      ArticleIngested article, int edition, ConsumerRecord<String, byte[]> in) {
    ArticleSummarized summarized = summarization.summarize(article, edition);
    return EventRecords.following(in.headers(), summarized, SOURCE, summarized.compiledAt());
  }
}
