package dev.courant.publish.log;

import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.publish.log.ReadRecord.Broken;
import dev.courant.publish.log.ReadRecord.Whole;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadRecordTest {
  private final ArticleSummarized article = harbour("a");
  private final String json = EventCodec.text(article);

  @Test
  void readsAnArticle() {
    assertThat(ReadRecord.of(record(article.id().value(), json)))
        .isInstanceOfSatisfying(
            Whole.class, whole -> assertThat(whole.article()).isEqualTo(article));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{}", "\"text\"", "\u0000", "{\"id\":\"x\"}"})
  void findsWhatIsNoArticleBroken(String value) {
    assertThat(ReadRecord.of(record("key", value))).isInstanceOf(Broken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"section", "original", "analysis", "headline", "compiledAt", "outlet"})
  void findsAnArticleBrokenThatLacksWhatItMustHave(String member) {
    String without = json.replace("\"" + member + "\"", "\"other\"");
    assertThat(ReadRecord.of(record(article.id().value(), without))).isInstanceOf(Broken.class);
  }

  @Test
  void findsARecordBrokenThatHasNoValueOrAnotherKey() {
    assertThat(ReadRecord.of(record(article.id().value(), null))).isInstanceOf(Broken.class);
    assertThat(ReadRecord.of(record("other", json))).isInstanceOf(Broken.class);
  }

  private static ConsumerRecord<String, byte[]> record(String key, @Nullable String value) {
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    return new ConsumerRecord<>("topic", 0, 0, key, bytes);
  }
}
