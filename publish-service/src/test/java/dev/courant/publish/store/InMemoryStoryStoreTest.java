package dev.courant.publish.store;

final class InMemoryStoryStoreTest implements StoryStoreContract {
  private final InMemoryStoryStore store = new InMemoryStoryStore();

  @Override
  public StoryStore stories() {
    return store;
  }

  @Override
  public StoryProgress progress() {
    return store;
  }
}
