package dev.courant.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RecordContextTest {
  @AfterEach
  void clear() {
    MDC.clear();
  }

  @Test
  void namesTheRecordWhileItIsWorkedOnAndTheOneBeforeAfterwards() {
    try (var _ = RecordContext.of(record("a", 1))) {
      try (var _ = RecordContext.of(record("b", 2))) {
        assertThat(MDC.getCopyOfContextMap())
            .containsExactlyInAnyOrderEntriesOf(
                Map.of(
                    "article", "b",
                    "position", "courant.articles.raw-3@2",
                    "trace", "0af7651916cd43dd8448eb211c80319c"));
      }
      assertThat(MDC.get("article")).isEqualTo("a");
    }
    assertThat(MDC.get("article")).isNull();
  }

  @Test
  void isCarriedOverToTheThreadsThatCompute() {
    try (Computing computing = new Computing(1, Duration.ofSeconds(10))) {
      try (var _ = RecordContext.of(record("a", 1))) {
        assertThat(computing.call(() -> MDC.get("article"))).isEqualTo("a");
      }
      assertThat(String.valueOf(computing.call(() -> MDC.get("article")))).isEqualTo("null");
    }
  }

  private static ConsumerRecord<String, byte[]> record(String key, long offset) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("courant.articles.raw", 3, offset, key, new byte[0]);
    record
        .headers()
        .add(
            "traceparent",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"
                .getBytes(StandardCharsets.US_ASCII));
    return record;
  }
}
