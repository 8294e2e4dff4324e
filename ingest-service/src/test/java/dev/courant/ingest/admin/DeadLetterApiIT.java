package dev.courant.ingest.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.DeadLetters;
import dev.courant.model.Topics;
import dev.courant.testkit.infrastructure.Infrastructure;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Dead letters over the admin API of a running instance. */
class DeadLetterApiIT {
  private static final String NAME = "letters-" + Long.toString(System.nanoTime(), 36);

  private static IngestInstance instance;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    instance = IngestInstance.start(NAME, NAME, Clock.systemUTC(), directory);
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  @Test
  void listsShowsAndReplaysADeadLetterOnce() throws Exception {
    String path = deadLetter("replayed " + NAME);

    JsonNode listed = instance.get("/dead-letters?topic=" + Topics.RAW + "&cause=replayed");
    assertThat(listed.path("items")).hasSize(1);
    assertThat(listed.path("items").get(0).path("kind").asString())
        .isEqualTo("IllegalStateException");
    JsonNode shown = instance.get(path);
    assertThat(shown.path("beginning").asString()).isEqualTo("poison");
    assertThat(shown.path("headers").path(DeadLetters.STAGE).asString()).isEqualTo("test");
    awaitGauge("courant_dead_letters{");

    JsonNode replayed = IngestInstance.json(instance.send("POST", path + "/replay", null));
    assertThat(replayed.path("fates").path("replayed").asInt()).isEqualTo(1);
    assertThat(instance.send("POST", path + "/replay", null).statusCode()).isEqualTo(409);
    assertThat(instance.get("/dead-letters?cause=replayed").path("items")).isEmpty();
  }

  @Test
  void dropsWithAReasonOnly() throws Exception {
    String path = deadLetter("dropped " + NAME);

    assertThat(instance.send("POST", path + "/drop", "{\"reason\":\" \"}").statusCode())
        .isEqualTo(422);
    assertThat(
            IngestInstance.json(instance.send("POST", path + "/drop", "{\"reason\":\"a test\"}"))
                .path("fates")
                .path("dropped")
                .asInt())
        .isEqualTo(1);
    assertThat(instance.get(path).path("decision").path("reason").asString()).isEqualTo("a test");
  }

  @Test
  void replaysByCauseAndSaysWhatIsWrongWithARequest() throws Exception {
    deadLetter("of a kind " + NAME);
    deadLetter("of a kind " + NAME);

    assertThat(
            IngestInstance.json(
                    instance.send("POST", "/dead-letters/replay", "{\"cause\":\"of a kind\"}"))
                .path("fates")
                .path("replayed")
                .asInt())
        .isEqualTo(2);
    assertThat(instance.send("POST", "/dead-letters/replay", "{}").statusCode()).isEqualTo(422);
    assertThat(instance.send("GET", "/dead-letters?limit=0", null).statusCode()).isEqualTo(422);
    assertThat(instance.send("GET", "/dead-letters?limit=x", null).statusCode()).isEqualTo(400);
    String unknown = "/dead-letters/" + Topics.deadLettersOf(Topics.RAW) + "/0/999999999";
    assertThat(instance.send("GET", unknown, null).statusCode()).isEqualTo(404);
    assertThat(instance.send("POST", unknown + "/replay", null).statusCode()).isEqualTo(404);
  }

  private static void awaitGauge(String name) {
    await()
        .atMost(IngestInstance.PATIENCE)
        .untilAsserted(() -> {
          HttpResponse<String> metrics =
              instance.exchange(HttpRequest.newBuilder(instance.address("/actuator/prometheus")));
          assertThat(metrics.body()).contains(name);
        });
  }

  /** Writes a record and its dead letter; returns the dead letter's path in the API. */
  private static String deadLetter(String cause) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", Infrastructure.shared().kafka(), "max.block.ms", 30_000);
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      byte[] poison = "poison".getBytes(UTF_8);
      String key = NAME + System.nanoTime();
      RecordMetadata raw = producer.send(new ProducerRecord<>(Topics.RAW, key, poison)).get();
      ConsumerRecord<String, byte[]> record =
          new ConsumerRecord<>(raw.topic(), raw.partition(), raw.offset(), key, poison);
      RecordMetadata letter =
          producer.send(DeadLetters.of(record, "test", 1, new IllegalStateException(cause))).get();
      return "/dead-letters/%s/%d/%d"
          .formatted(letter.topic(), letter.partition(), letter.offset());
    }
  }
}
