package dev.courant.benchmarks.pipeline;

import dev.courant.benchmarks.services.Arrivals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What the broker alone allows: the bytes that articles have on all three topics, produced and
 * consumed once each, with nothing done to them.
 */
final class BareKafka {
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String TOPIC = "bare";

  private final String kafka;

  BareKafka(String kafka) {
    this.kafka = kafka;
  }

  /** Articles a second, for articles whose records stand on these topics. */
  double perSecond(List<String> topics, int articles)
      throws InterruptedException, ExecutionException {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (String topic : topics) {
      records.addAll(first(topic, articles));
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, Chain.PARTITIONS, (short) 1))).all().get();
    }
    pass(records);
    return articles * 1e9 / pass(records);
  }

  /** The first records of a topic, as they are to be sent again. */
  private List<ProducerRecord<String, byte[]>> first(String topic, int articles) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          IntStream.range(0, Chain.PARTITIONS).mapToObj(i -> new TopicPartition(topic, i)).toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (records.size() < articles && System.nanoTime() < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
          if (records.size() < articles) {
            records.add(copy(record));
          }
        }
      }
    }
    return records;
  }

  private static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> record) {
    ProducerRecord<String, byte[]> copy =
        new ProducerRecord<>(TOPIC, null, record.key(), record.value());
    copy.headers().add("ce_id", (record.topic() + record.key()).getBytes(StandardCharsets.UTF_8));
    return copy;
  }

  /** Nanoseconds from the first record sent to the last one seen. */
  private long pass(List<ProducerRecord<String, byte[]>> records) {
    try (Arrivals arrivals = new Arrivals(kafka, TOPIC, Chain.PARTITIONS);
        KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "compression.type", "lz4", "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
      long began = System.nanoTime();
      Thread sender = Thread.ofPlatform().start(() -> records.forEach(producer::send));
      arrivals.await(records.size(), PATIENCE);
      sender.join();
      return arrivals.last() - began;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
