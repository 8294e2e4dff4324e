package dev.courant.publish.syndication;

import static dev.courant.publish.SampleArticles.corrected;
import static dev.courant.publish.SampleArticles.harbour;
import static dev.courant.publish.SampleArticles.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Facet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WithdrawalsTest {
  private static final ArticleQuery ECONOMY =
      ArticleQuery.of(Facet.TOPIC, "economy-business-and-finance");
  private static final ArticleQuery SPORT = ArticleQuery.of(Facet.TOPIC, "sport");

  private static final Instant TOLD = Instant.parse("2026-11-28T00:00:00Z");

  private final ArticleSummarized article = harbour("porto");
  private final Withdrawals withdrawals = new Withdrawals();

  @Test
  void areToldInTheListsWhereTheArticleStoodBefore() {
    note(article, withdrawn(article));
    assertThat(matching(ECONOMY)).hasSize(1);
    assertThat(matching(ArticleQuery.ALL)).hasSize(1);
    assertThat(matching(SPORT)).isEmpty();
  }

  @Test
  void areToldByOutletAndLanguageWhereNobodyRemembersMore() {
    note(withdrawn(article));
    assertThat(matching(ArticleQuery.of(Facet.OUTLET, "diario.example"))).hasSize(1);
    assertThat(matching(SPORT)).isEmpty();
  }

  @Test
  void endWhereTheArticleComesBack() {
    note(article, withdrawn(article), corrected(withdrawn(article), "De volta"));
    assertThat(matching(ArticleQuery.ALL)).isEmpty();
  }

  @Test
  void areToldForSomeTime() {
    note(article, withdrawn(article));
    assertThat(withdrawals.matching(ArticleQuery.ALL, TOLD.plusSeconds(1), 9)).isEmpty();
  }

  private void note(ArticleSummarized... states) {
    List.of(states).forEach(state -> withdrawals.note(ArticlePublished.of(state), TOLD));
  }

  private List<ArticlePublished> matching(ArticleQuery query) {
    return withdrawals.matching(query, Instant.EPOCH, 9);
  }
}
