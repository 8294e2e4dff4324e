package dev.courant.endtoend;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.story.StoryMember;
import dev.courant.testkit.guarantees.MemberSubscriber.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on the topics that story-service reads and writes. */
final class StoryLog {
  private static final Duration POLL = Duration.ofMillis(200);

  private StoryLog() {}

  /** All records of a topic, by the time at which they were written. */
  static List<ConsumerRecord<String, byte[]>> read(String kafka, String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }

  /** The same record for the same partition of another broker. */
  static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> record) {
    return new ProducerRecord<>(
        record.topic(),
        record.partition(),
        record.timestamp(),
        record.key(),
        record.value(),
        record.headers());
  }

  /** Whether the last revision of each article is decided about, and its last edition known. */
  static boolean isDone(EventArticles articles, List<Decision> decisions) {
    Map<ArticleId, StoryMember> last = new HashMap<>();
    Map<ArticleId, Integer> records = new HashMap<>();
    for (Decision decision : decisions) {
      last.put(decision.member().article(), decision.member());
      records.merge(decision.member().article(), 1, Integer::sum);
    }
    Map<ArticleId, ArticleSummarized> wanted = new HashMap<>();
    articles.all().forEach(article -> wanted.put(article.id(), article));
    return wanted.values().stream()
        .allMatch(article -> {
          StoryMember member = last.get(article.id());
          return member != null
              && member.revision() == article.revision()
              && (article.edition() == 1 || records.getOrDefault(article.id(), 0) > 1);
        });
  }
}
