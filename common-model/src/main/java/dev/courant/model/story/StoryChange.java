package dev.courant.model.story;

/** What a story's record says of it. */
public enum StoryChange {
  /** It began. */
  CREATED,
  /** Its members or what they say changed. */
  UPDATED,
  /** Its members went to another story, which {@code mergedInto} names. */
  MERGED,
  /** No article is left in it. */
  ENDED
}
