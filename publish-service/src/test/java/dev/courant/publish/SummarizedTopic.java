package dev.courant.publish;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.Topics;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryTold;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the summarize service, and a subscriber. */
public final class SummarizedTopic implements AutoCloseable {
  private final String brokers;
  private final KafkaProducer<String, byte[]> producer;

  SummarizedTopic(String brokers) {
    this.brokers = brokers;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Appends articles, in this order. */
  public void append(ArticleSummarized... articles) {
    for (ArticleSummarized article : articles) {
      producer.send(EventRecords.of(article, "/test", article.compiledAt()));
    }
    producer.flush();
  }

  /** Appends stories, as story-service does. */
  public void tell(StoryTold... stories) {
    for (StoryTold story : stories) {
      send(Topics.STORIES, story.id().value(), story);
    }
    producer.flush();
  }

  /** Appends decisions about articles, as story-service does. */
  public void decide(List<StoryMember> members) {
    members.forEach(member -> send(Topics.STORY_MEMBERS, member.article().value(), member));
    producer.flush();
  }

  /** Appends a story with its articles and the decisions about them. */
  public void tell(SampleStories.Sample sample) {
    append(sample.articles().toArray(ArticleSummarized[]::new));
    decide(sample.decisions(System.nanoTime()));
    tell(sample.told());
  }

  private void send(String topic, String key, Object value) {
    producer.send(new ProducerRecord<>(topic, key, EventCodec.encode(value)));
  }

  /** Takes away what stands under some keys of a compacted topic. */
  public void forget(String topic, Collection<String> keys) {
    keys.forEach(key -> producer.send(new ProducerRecord<>(topic, key, null)));
    producer.flush();
  }

  /** Appends something else. */
  public void appendBytes(String key, String value) {
    producer.send(
        new ProducerRecord<>(Topics.SUMMARIZED, key, value.getBytes(StandardCharsets.UTF_8)));
    producer.flush();
  }

  /** The cards of an article that a {@code read_committed} subscriber sees. */
  public List<ArticlePublished> cardsOf(ArticleId id) {
    return read(Topics.PUBLISHED).stream()
        .map(record -> EventCodec.decode(record.value(), ArticlePublished.class))
        .filter(card -> card.id().equals(id))
        .toList();
  }

  /** Every committed record of a topic. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < end.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
