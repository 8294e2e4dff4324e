package dev.courant.publish.publication;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Topics;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import dev.courant.publish.publication.ReadRecord.Whole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The log as the topic {@code courant.articles.summarized}. */
final class KafkaSummarizedLog implements SummarizedLog {
  private static final Duration WAIT = Duration.ofMillis(500);

  private final TopicReaders readers;

  KafkaSummarizedLog(TopicReaders readers) {
    this.readers = readers;
  }

  @Override
  public void read(Consumer<List<ArticleSummarized>> batches) {
    try (TopicReader reader = readers.open(Topics.SUMMARIZED)) {
      Map<Integer, Long> end = reader.end();
      reader.seek(Map.of());
      while (!reader.reached(end)) {
        List<ArticleSummarized> articles = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : reader.poll(WAIT)) {
          if (ReadRecord.of(record) instanceof Whole whole) {
            articles.add(whole.article());
          }
        }
        batches.accept(articles);
      }
    }
  }
}
