package dev.courant.model;

/** Names of the topics. Values are JSON in UTF-8, headers CloudEvents 1.0 in Kafka binary mode. */
public final class Topics {
  /** What to poll: feed id to {@link Feed}, compacted. */
  public static final String FEEDS = "courant.feeds";

  /** What the pollers remember: feed id to {@link FeedState}, compacted. */
  public static final String FEED_STATES = "courant.feed-states";

  /** What feeds show: article id to {@link Sighting}, in the article's home partition. */
  public static final String SIGHTINGS = "courant.sightings";

  /** What is remembered of articles: article id to {@link ArticleState}, compacted. */
  public static final String ARTICLE_STATES = "courant.article-states";

  /** Article id to {@link ArticleIngested}. */
  public static final String RAW = "courant.articles.raw";

  /** Article id to {@link ArticleSummarized}: the log that the store is rebuilt from. */
  public static final String SUMMARIZED = "courant.articles.summarized";

  /** Article id to {@link ArticlePublished}. */
  public static final String PUBLISHED = "courant.articles.published";

  /**
   * What operators decided about dead letters: {@code <topic>-<partition>@<offset>} of the dead
   * letter to what became of it, compacted.
   */
  public static final String DEAD_LETTER_DECISIONS = "courant.dead-letter-decisions";

  /** Work that operators asked for and how far it is: job id to its state, compacted. */
  public static final String JOBS = "courant.jobs";

  private Topics() {}

  /**
   * Where the records of a topic go that nobody could work on: original key and bytes, cause in
   * headers.
   */
  public static String deadLettersOf(String topic) {
    return topic + ".dead-letters";
  }
}
