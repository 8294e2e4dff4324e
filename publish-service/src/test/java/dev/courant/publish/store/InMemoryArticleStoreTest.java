package dev.courant.publish.store;

import java.time.Instant;

final class InMemoryArticleStoreTest implements ArticleStoreContract {
  private final Ticks clock = new Ticks(Instant.parse("2026-11-24T00:00:00Z"));
  private final InMemoryArticleStore store = new InMemoryArticleStore(clock);

  @Override
  public ArticleStore store() {
    return store;
  }

  @Override
  public ArticleHistory history() {
    return store;
  }

  @Override
  public EntityCounts names() {
    return store;
  }

  @Override
  public Ticks clock() {
    return clock;
  }
}
