package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.testkit.infrastructure.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** What a subscriber reads of the raw articles, from the beginning to now. */
final class RawTopic {
  private RawTopic() {}

  /** The revisions of articles with a text in their address; those of each article in order. */
  static List<JsonNode> articles(String inUrl) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            Infrastructure.shared().kafka(),
            "isolation.level",
            "read_committed");
    List<JsonNode> articles = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(Topics.RAW).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> add(record.value(), articles));
      }
    }
    articles.removeIf(article -> !article.path("url").asString("").contains(inUrl));
    return articles;
  }

  /** Other tests on the same broker write records that are no articles. */
  private static void add(byte[] value, List<JsonNode> articles) {
    try {
      articles.add(EventCodec.decode(value, JsonNode.class));
    } catch (EventCodec.UndecodableException e) {
      assertThat(new String(value, StandardCharsets.UTF_8)).isEqualTo("poison");
    }
  }
}
