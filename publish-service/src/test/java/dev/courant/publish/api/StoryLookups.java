package dev.courant.publish.api;

import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.StoryStore;

/** Makes look-ups for tests of other packages. */
public final class StoryLookups {
  private StoryLookups() {}

  public static StoryLookup of(StoryStore stories, ArticleStore articles) {
    return new StoryLookup(stories, articles);
  }
}
