package dev.courant.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import dev.courant.model.Sighting;
import dev.courant.model.SourceFeed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SightingBatchTest {
  private static final CanonicalUrl URL = CanonicalUrl.parse("https://own.example/1").orElseThrow();
  private static final String KEY = ArticleId.of(URL).value();
  private static final Sighting SIGHTING =
      new Sighting(
          ArticleId.of(URL),
          URL.value(),
          SourceFeed.of(
              new Feed("f", "https://f.example/", new Outlet("f", "F", null), null, "a", false),
              URL),
          Sighting.Reason.STANDING,
          null,
          Instant.parse("2026-03-01T12:00:00Z"));

  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  @Test
  void rejectsWhatIsNoSightingAndTakesTheOthers() {
    add(KEY, EventCodec.text(SIGHTING));
    for (String value :
        List.of("garbage", "{}", "null", "[".repeat(100_000), with("reason", "\"NEW_REASON\""))) {
      add(KEY, value);
    }
    add(KEY, null);
    add(KEY, with("fieldOfALaterVersion", "[1]"));
    SightingBatch batch = read(0);

    assertThat(batch.sightings()).containsExactly(SIGHTING, SIGHTING);
    assertThat(reasons(batch)).isEqualTo(Map.of("undecodable", 5, "no-value", 1));
    assertThat(batch.next()).isEqualTo(8);
  }

  @Test
  void rejectsASightingWithoutAnyOfItsRequiredFields() {
    for (String field : List.of("id", "url", "source", "reason", "seenAt")) {
      ObjectNode value = (ObjectNode) EventCodec.mapper().valueToTree(SIGHTING);
      value.remove(field);
      add(KEY, value.toString());
    }

    assertThat(reasons(read(0))).isEqualTo(Map.of("undecodable", 5));
  }

  @Test
  void rejectsASightingThatIsNotWhatItsKeyAddressAndPartitionSay() {
    add(null, EventCodec.text(SIGHTING));
    add("another", EventCodec.text(SIGHTING));
    add(KEY, with("url", "\"https://own.example/2\""));
    add(KEY, with("url", "\"not an address\""));
    assertThat(reasons(read(0))).isEqualTo(Map.of("wrong-key", 2, "wrong-id", 1, "bad-address", 1));

    records.clear();
    add(KEY, EventCodec.text(SIGHTING));
    assertThat(reasons(read(1))).isEqualTo(Map.of("wrong-partition", 1));
  }

  private SightingBatch read(int partitionOfTheSite) {
    return SightingBatch.of(records, _ -> partitionOfTheSite);
  }

  private static Map<String, Integer> reasons(SightingBatch batch) {
    Map<String, Integer> reasons = new TreeMap<>();
    batch.rejected().forEach(one -> reasons.merge(one.reason(), 1, Integer::sum));
    return reasons;
  }

  private static String with(String field, String json) {
    ObjectNode value = (ObjectNode) EventCodec.mapper().valueToTree(SIGHTING);
    return value.set(field, EventCodec.mapper().readTree(json)).toString();
  }

  private void add(@Nullable String key, @Nullable String value) {
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    records.add(new ConsumerRecord<>("courant.sightings", 0, records.size(), key, bytes));
  }
}
