package dev.courant.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.testkit.infrastructure.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.transaction.KafkaTransactionManager;

/** A listener that fails on some records, on a real broker. */
class RecordIsolationIT {
  private static final int PARTITIONS = 3;
  private static final int RECORDS = 300;

  private final String kafka = Infrastructure.shared().kafka();
  private final String in = "isolation-in-" + UUID.randomUUID();
  private final String out = "isolation-out-" + UUID.randomUUID();
  private final RecordIsolation isolation = new RecordIsolation();
  private final BrokerAdmin admin = new BrokerAdmin(Map.of("bootstrap.servers", kafka));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicLong committed = new AtomicLong();
  private DefaultKafkaProducerFactory<String, byte[]> producers;
  private ConcurrentMessageListenerContainer<String, byte[]> container;

  @BeforeEach
  void start() throws ExecutionException, InterruptedException {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    admin
        .client()
        .createTopics(
            List.of(
                new NewTopic(in, PARTITIONS, (short) 1), new NewTopic(out, PARTITIONS, (short) 1)))
        .all()
        .get();
    producers =
        new DefaultKafkaProducerFactory<>(
            Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
    producers.setTransactionIdPrefix(in);
  }

  @AfterEach
  void stop() {
    container.stop();
    producers.reset();
    admin.close();
  }

  @Test
  void givesUpTheRecordsThatFailAndDeliversAllOthersOnceAndInOrder() throws Exception {
    fill();
    listen();

    await().until(() -> results().size() >= PARTITIONS * RECORDS);
    List<ConsumerRecord<String, byte[]>> results = results();
    assertThat(results.stream().map(ConsumerRecord::key)).doesNotHaveDuplicates();
    assertThat(results.stream().filter(one -> text(one).equals("dead")).map(ConsumerRecord::key))
        .containsExactlyInAnyOrder("0@40", "1@40", "2@40");
    for (int partition = 0; partition < PARTITIONS; partition++) {
      String prefix = partition + "@";
      assertThat(
              results.stream()
                  .filter(one -> one.key().startsWith(prefix))
                  .map(one -> Integer.parseInt(one.key().substring(2))))
          .isSorted();
    }
    await().until(() -> committed.get() == PARTITIONS * RECORDS);
  }

  @Test
  void lagIsZeroOnceAllIsCommittedThoughMarkersFollow() throws Exception {
    fill();
    listen();
    SupervisedLoop loop =
        new Loops(new Watchdog(Duration.ZERO), meters)
            .loop(
                "lag",
                new ConsumerLag(
                    admin,
                    in,
                    () -> Optional.ofNullable(container.getAssignedPartitions()).orElse(List.of()),
                    isolation::settled,
                    meters));
    loop.start();
    try {
      await().until(() -> meters.find("courant.consumer.lag").gauges().size() == PARTITIONS);
      await().until(() -> committed.get() == PARTITIONS * RECORDS);
      await()
          .until(() ->
              meters.get("courant.consumer.lag").gauges().stream()
                  .allMatch(gauge -> gauge.value() == 0));
    } finally {
      loop.stop();
    }
  }

  /** Produced in transactions, so that markers stand among them and at the end. */
  private void fill() {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "transactional.id", in + "-fill"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int i = 0; i < RECORDS; i++) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
          byte[] value = (i == 40 ? "poison" : "fine").getBytes(StandardCharsets.UTF_8);
          var _ = producer.send(new ProducerRecord<>(in, partition, partition + "@" + i, value));
        }
      }
      producer.commitTransaction();
    }
  }

  private void listen() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", kafka);
    settings.put("group.id", in);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("key.deserializer", StringDeserializer.class);
    settings.put("value.deserializer", ByteArrayDeserializer.class);
    var factory = isolation.listeners(settings, new KafkaTransactionManager<>(producers), 2);
    container = factory.createContainer(in);
    KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(producers);
    container.setupMessageListener(
        (BatchMessageListener<String, byte[]>)
            batch -> {
              batch.forEach(record -> work(record, template));
              Commits.after(() -> committed.addAndGet(batch.size()));
            });
    container.start();
  }

  private void work(ConsumerRecord<String, byte[]> record, KafkaTemplate<String, byte[]> template) {
    boolean dead = isolation.givenUp(record).isPresent();
    if (!dead && text(record).equals("poison")) {
      throw new IllegalStateException("poison at " + record.key());
    }
    byte[] value = (dead ? "dead" : "done").getBytes(StandardCharsets.UTF_8);
    var _ = template.send(new ProducerRecord<>(out, record.partition(), record.key(), value));
  }

  private List<ConsumerRecord<String, byte[]>> results() {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all = new ArrayList<>();
      for (int partition = 0; partition < PARTITIONS; partition++) {
        all.add(new TopicPartition(out, partition));
      }
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
