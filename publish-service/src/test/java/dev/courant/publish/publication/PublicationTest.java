package dev.courant.publish.publication;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.secondEdition;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.Topics;
import dev.courant.publish.log.ReadRecord.Whole;
import dev.courant.publish.publication.PublicationOutcome.Fate;
import dev.courant.publish.store.ScriptedStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

final class PublicationTest {
  private final ScriptedStore store = new ScriptedStore();
  private final List<ArticlePublished> sent = new ArrayList<>();
  private final List<Headers> causes = new ArrayList<>();
  private final Publication publication = new Publication(store, this::send, Duration.ofSeconds(5));

  @Test
  void storesThenSendsTheCard() {
    ArticleSummarized article = harbour("a");
    assertThat(fates(article)).containsExactly(Fate.PUBLISHED);
    assertThat(store.get(article.id())).isEqualTo(article);
    assertThat(sent).containsExactly(ArticlePublished.of(article));
  }

  @Test
  void sendsEachCardWithWhatItFollowsFrom() {
    Whole first = read(harbour("a"));
    Whole second = read(harbour("b"));
    publication.publish(List.of(first, second));
    assertThat(causes).containsExactly(first.record().headers(), second.record().headers());
  }

  @Test
  void sendsTheCardAgainWhereABatchIsWorkedOnAgain() {
    ArticleSummarized article = harbour("a");
    publication.publish(List.of(read(article)));
    sent.clear();
    assertThat(fates(article)).containsExactly(Fate.PUBLISHED);
    assertThat(sent).containsExactly(ArticlePublished.of(article));
  }

  @Test
  void sendsEveryRevisionOfABatchInOrderAndStoresTheLast() {
    ArticleSummarized first = harbour("a");
    ArticleSummarized second = corrected(first, "Corrigido");
    assertThat(fates(first, second)).containsExactly(Fate.SUPERSEDED, Fate.PUBLISHED);
    assertThat(sent).extracting(ArticlePublished::revision).containsExactly(1, 2);
    assertThat(store.get(first.id())).isEqualTo(second);
  }

  @Test
  void sendsBothEditionsOfARevisionInOrderAndStoresTheSecond() {
    ArticleSummarized first = harbour("a");
    ArticleSummarized second = secondEdition(first);
    assertThat(fates(first, second)).containsExactly(Fate.SUPERSEDED, Fate.PUBLISHED);
    assertThat(sent).extracting(ArticlePublished::edition).containsExactly(1, 2);
    assertThat(store.get(first.id())).isEqualTo(second);
  }

  @Test
  void keepsNothingOfWhatAWithdrawnArticleSaid() {
    ArticleSummarized article = harbour("a");
    assertThat(fates(article, withdrawn(article))).containsExactly(Fate.SUPERSEDED, Fate.RETRACTED);
    ArticleSummarized left = store.get(article.id());
    assertThat(left.change()).isEqualTo(Change.RETRACTED);
    assertThat(left.summary()).isEmpty();
    assertThat(left.sentences()).isEmpty();
    assertThat(left.headline().text()).isEmpty();
    assertThat(left.original().headline()).isEmpty();
    assertThat(left.original().url()).isEqualTo(article.original().url());
    assertThat(sent.getLast().summary()).isEmpty();
  }

  @Test
  void sendsNoCardOfWhatTheStoreCanNeverTake() {
    ArticleSummarized bad = harbour("bad");
    store.reject(bad.id(), "too large");
    assertThat(fates(bad, harbour("good"))).containsExactly(Fate.REJECTED, Fate.PUBLISHED);
    assertThat(sent).extracting(ArticlePublished::id).containsExactly(harbour("good").id());
  }

  @Test
  void sendsNothingWhereTheStoreFails() {
    store.fail();
    assertThatThrownBy(() -> publication.publish(List.of(read(harbour("a")))))
        .isInstanceOf(RuntimeException.class);
    assertThat(sent).isEmpty();
  }

  private List<Fate> fates(ArticleSummarized... batch) {
    List<Whole> records = Arrays.stream(batch).map(PublicationTest::read).toList();
    return publication.publish(records).stream().map(PublicationOutcome::fate).toList();
  }

  private void send(ArticlePublished card, Whole cause) {
    sent.add(card);
    causes.add(cause.record().headers());
  }

  private static Whole read(ArticleSummarized article) {
    String id = article.id().value();
    var record = new ConsumerRecord<>(Topics.SUMMARIZED, 0, 0, id, new byte[0]);
    record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
    return new Whole(record, article);
  }
}
