package dev.courant.story.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.testkit.infrastructure.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records by their places, on a real broker. */
class PlacedRecordsIT {
  private static final int RECORDS = 300;

  private final String kafka = Infrastructure.shared().kafka();
  private final String topic = "placed-" + UUID.randomUUID();
  private final PlacedRecords records =
      new PlacedRecords(
          topic,
          Map.of(
              "bootstrap.servers",
              kafka,
              "key.deserializer",
              StringDeserializer.class,
              "value.deserializer",
              ByteArrayDeserializer.class),
          Duration.ofSeconds(20));

  @BeforeEach
  void write() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka));
        KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                // One request at a time: no batch overtakes one that a new partition refused.
                Map.of("bootstrap.servers", kafka, "max.in.flight.requests.per.connection", 1),
                new StringSerializer(),
                new ByteArraySerializer())) {
      admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        for (int partition = 0; partition < 2; partition++) {
          byte[] value = (partition + "@" + i).getBytes(StandardCharsets.UTF_8);
          sent.add(producer.send(new ProducerRecord<>(topic, partition, "key", value)));
        }
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
      admin
          .deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(10)))
          .all()
          .get();
    }
  }

  @AfterEach
  void close() {
    records.close();
  }

  @Test
  void areFoundWhereverTheyStand() {
    List<Place> places =
        List.of(new Place(1, 299), new Place(0, 10), new Place(0, 150), new Place(1, 0));

    assertThat(read(places)).containsExactlyInAnyOrder("1@299", "0@10", "0@150", "1@0");
    assertThat(read(places.subList(0, 1))).containsExactly("1@299");
    assertThat(read(places)).hasSize(4);
  }

  @Test
  void areLeftOutWhereTheyAreGoneOrNeverWere() {
    assertThat(read(List.of(new Place(0, 9), new Place(0, 300), new Place(0, 11), Place.UNKNOWN)))
        .containsExactly("0@11");
  }

  private List<String> read(List<Place> places) {
    return records.read(places).values().stream()
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }
}
