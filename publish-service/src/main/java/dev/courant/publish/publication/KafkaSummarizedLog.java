package dev.courant.publish.publication;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Topics;
import dev.courant.publish.log.ReadRecord;
import dev.courant.publish.log.ReadRecord.Whole;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The log as the topic {@code courant.articles.summarized}. */
final class KafkaSummarizedLog implements SummarizedLog {
  private static final Duration WAIT = Duration.ofMillis(500);

  private final TopicReaders readers;

  KafkaSummarizedLog(TopicReaders readers) {
    this.readers = readers;
  }

  @Override
  public String identity() {
    var topic = readers.identity(Topics.SUMMARIZED);
    return topic.cluster() + "/" + topic.id();
  }

  @Override
  public boolean read(Map<Integer, Long> from, Batches batches) {
    try (TopicReader reader = readers.open(Topics.SUMMARIZED)) {
      Map<Integer, Long> end = reader.end();
      reader.seek(kept(from, reader.beginning()));
      while (!reader.reached(end)) {
        List<ArticleSummarized> articles = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : reader.poll(WAIT)) {
          if (ReadRecord.of(record) instanceof Whole whole) {
            articles.add(whole.article());
          }
        }
        if (!batches.take(articles, reader.positions())) {
          return false;
        }
      }
      return true;
    }
  }

  /** Where the log does not reach back to a position any more, its beginning comes next. */
  private static Map<Integer, Long> kept(Map<Integer, Long> from, Map<Integer, Long> beginning) {
    Map<Integer, Long> kept = new HashMap<>(beginning);
    from.forEach((partition, offset) -> kept.merge(partition, offset, Math::max));
    return kept;
  }
}
