package dev.courant.publish.store;

final class InMemoryArticleStoreTest implements ArticleStoreContract {
  private final InMemoryArticleStore store = new InMemoryArticleStore();

  @Override
  public ArticleStore store() {
    return store;
  }
}
