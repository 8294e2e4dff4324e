package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.publish.SampleArticles;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Listing;
import dev.courant.publish.stream.PublishedEvent.Told;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class PublishedEventTest {
  private static final ArticleQuery FRENCH = ArticleQuery.of(Facet.LANGUAGE, "fr");
  private static final ArticleQuery PORTUGUESE = ArticleQuery.of(Facet.LANGUAGE, "pt-BR");

  private final ArticleSummarized article = SampleArticles.harbour("porto");
  private final Listing portuguese = event(article).listing();
  private final Listing french =
      event(
              new SampleArticles.Sample("https://o.example/1")
                  .from(article.original().outlet(), "fr")
                  .article())
          .listing();

  @Test
  void isToldToThoseWhoAskedForIt() {
    assertThat(event(article).told(PORTUGUESE, null)).isEqualTo(Told.WHOLE);
    assertThat(event(article).told(FRENCH, null)).isEqualTo(Told.NOTHING);
  }

  @Test
  void isToldAsALeaveToThoseForWhomItMatchedBefore() {
    PublishedEvent moved = event(SampleArticles.corrected(article, "Corrigido"));
    assertThat(moved.told(FRENCH, french)).isEqualTo(Told.LEAVE);
    assertThat(moved.told(FRENCH, portuguese)).isEqualTo(Told.NOTHING);
    assertThat(moved.told(PORTUGUESE, french)).isEqualTo(Told.WHOLE);
    assertThat(moved.leave())
        .isEqualTo("{\"edition\":1,\"id\":\"%s\",\"revision\":2}".formatted(article.id()));
  }

  @Test
  void isToldAsALeaveWhereNobodyRemembersWhatItMatched() {
    PublishedEvent moved = event(SampleArticles.corrected(article, "Corrigido"));
    assertThat(moved.told(FRENCH, null)).isEqualTo(Told.LEAVE);
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
  void isToldToEverybodyOnceItIsWithdrawn() {
    PublishedEvent withdrawal = event(SampleArticles.withdrawn(article));
    assertThat(withdrawal.type()).isEqualTo("retract");
    assertThat(withdrawal.told(FRENCH, portuguese)).isEqualTo(Told.WHOLE);
    assertThat(withdrawal.told(ArticleQuery.ALL, null)).isEqualTo(Told.WHOLE);
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
