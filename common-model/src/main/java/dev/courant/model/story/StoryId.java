package dev.courant.model.story;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.courant.model.ArticleId;

/**
 * Identity of a story: that of the article that it began with, or one derived from it where it was
 * split off another; 26 characters of {@code a-z2-7}. It stays the story's when that article leaves
 * it.
 */
public record StoryId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StoryId {
    value = new ArticleId(value).value();
  }

  /** The story that an article begins. */
  public static StoryId of(ArticleId first) {
    return new StoryId(first.value());
  }

  /**
   * The story that is split off another, or that begins with an article that began one before.
   *
   * @param first its oldest article
   * @param number that no other story of this article has
   */
  public static StoryId split(ArticleId first, long number) {
    return new StoryId(first.derived(number).value());
  }

  @Override
  public String toString() {
    return value;
  }
}
