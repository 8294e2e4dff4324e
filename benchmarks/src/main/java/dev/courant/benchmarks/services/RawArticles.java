package dev.courant.benchmarks.services;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topic of raw articles of one newswire, as a benchmark writes to it.
 *
 * @param prefix of the newswire's topics
 */
public record RawArticles(String kafka, String prefix) {
  /** Makes the topic before any service does. */
  public void prepare(int partitions) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      NewTopic topic =
          new NewTopic(prefix + ".articles.raw", partitions, (short) 1)
              .configs(Map.of("max.message.bytes", String.valueOf(8 << 20)));
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  /** Sends articles; returns once the broker has all of them. */
  public void send(SavedArticles texts, int run, int count) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "linger.ms", 20, "compression.type", "lz4"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      texts.records(prefix, run, count).forEach(producer::send);
    }
  }
}
