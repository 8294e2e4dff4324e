package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.publish.SampleArticles;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Facet;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class PublishedEventTest {
  private static final ArticleQuery FRENCH = ArticleQuery.of(Facet.LANGUAGE, "fr");
  private static final ArticleQuery PORTUGUESE = ArticleQuery.of(Facet.LANGUAGE, "pt-BR");

  private final ArticleSummarized article = SampleArticles.harbour("porto");

  @Test
  void concernsThoseWhoAskedForIt() {
    assertThat(event(article).concerns(PORTUGUESE)).isTrue();
    assertThat(event(article).concerns(FRENCH)).isFalse();
  }

  @Test
  void isAnUpdateWithItsEditionWhereAModelTellsARevisionAnew() {
    PublishedEvent first = event(article);
    PublishedEvent second = event(SampleArticles.secondEdition(article));

    assertThat(first.type()).isEqualTo("create");
    assertThat(second.type()).isEqualTo("update");
    assertThat(second.data()).contains("\"edition\":2").contains("\"change\":\"CREATED\"");
  }

  @Test
  void concernsEverybodyOnceItIsWithdrawn() {
    PublishedEvent withdrawal = event(SampleArticles.withdrawn(article));
    assertThat(withdrawal.type()).isEqualTo("retract");
    assertThat(withdrawal.concerns(FRENCH)).isTrue();
    assertThat(withdrawal.concerns(ArticleQuery.ALL)).isTrue();
  }

  @Test
  void isEmptyWhereARecordHoldsNoCard() {
    assertThat(PublishedEvent.of(record("{".getBytes(StandardCharsets.UTF_8)))).isEmpty();
  }

  private static PublishedEvent event(ArticleSummarized article) {
    return PublishedEvent.of(record(EventCodec.encode(ArticlePublished.of(article)))).orElseThrow();
  }

  private static ConsumerRecord<String, byte[]> record(byte[] value) {
    return new ConsumerRecord<>(Topics.PUBLISHED, 0, 7, "key", value);
  }
}
