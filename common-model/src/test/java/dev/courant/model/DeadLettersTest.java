package dev.courant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private static final int MOST = 8 << 20;

  @Test
  void keepsWhatFitsAsItIs() {
    var record = new ConsumerRecord<>(Topics.RAW, 3, 17, "a", new byte[] {1, 2});
    record.headers().add("ce_type", bytes("x"));

    var letter = DeadLetters.of(record, "summarize", 2, new IllegalStateException("why"));

    assertThat(letter.topic()).isEqualTo(Topics.RAW + ".dead-letters");
    assertThat(letter.key()).isEqualTo("a");
    assertThat(letter.value()).containsExactly(1, 2);
    assertThat(header(letter, "ce_type")).isEqualTo("x");
    assertThat(header(letter, DeadLetters.ORIGIN)).isEqualTo(Topics.RAW + "-3@17");
    assertThat(header(letter, DeadLetters.CAUSE)).contains("why");
    assertThat(header(letter, DeadLetters.ATTEMPT)).isEqualTo("2");
    assertThat(letter.headers().lastHeader(DeadLetters.DIGEST)).isNull();
  }

  @Test
  void alwaysFitsIntoARecord() {
    var record =
        new ConsumerRecord<>(Topics.RAW, 0, 1, "k".repeat(3 << 20), bytes("x".repeat(20_000_000)));
    for (int i = 0; i < 40; i++) {
      record.headers().add("h" + i, new byte[200_000]);
    }

    var letter = DeadLetters.of(record, "summarize", 1, new StackOverflowError("m".repeat(9000)));

    assertThat(sizeOf(letter)).isLessThan(MOST);
    assertThat(header(letter, DeadLetters.LENGTH)).isEqualTo("20000000");
    assertThat(header(letter, DeadLetters.DIGEST)).hasSize(64);
    assertThat(header(letter, DeadLetters.HEADERS_LEFT_OUT)).isEqualTo("39");
    assertThat(header(letter, DeadLetters.KEY_LENGTH)).isEqualTo(String.valueOf(3 << 20));
  }

  @Test
  void keepsTombstonesAndRecordsWithoutKeys() {
    var letter =
        DeadLetters.of(
            new ConsumerRecord<>(Topics.SIGHTINGS, 0, 1, null, null), "ingest", 1, new Error());

    assertThat(letter.key()).isNull();
    assertThat(letter.value()).isNull();
  }

  private static int sizeOf(ProducerRecord<String, byte[]> letter) {
    int size = letter.key().length() + letter.value().length;
    for (Header header : letter.headers()) {
      size += header.key().length() + header.value().length;
    }
    return size;
  }

  private static String header(ProducerRecord<String, byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
