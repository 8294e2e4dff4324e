package dev.courant.model;

/** Names of the topics. Values are JSON in UTF-8, headers CloudEvents 1.0 in Kafka binary mode. */
public final class Topics {
  /**
   * What every topic's name begins with, so that several newswires can share a cluster: system
   * property {@code courant.prefix}, else environment variable {@code COURANT_PREFIX}, else {@code
   * courant}. Groups and transactional ids begin with it too. One process serves one newswire.
   */
  public static final String PREFIX = prefix();

  /** What to poll: feed id to {@link Feed}, compacted. */
  public static final String FEEDS = PREFIX + ".feeds";

  /** What the pollers remember: feed id to {@link FeedState}, compacted. */
  public static final String FEED_STATES = PREFIX + ".feed-states";

  /** What feeds show: article id to {@link Sighting}, in the article's home partition. */
  public static final String SIGHTINGS = PREFIX + ".sightings";

  /** What is remembered of articles: article id to {@link ArticleState}, compacted. */
  public static final String ARTICLE_STATES = PREFIX + ".article-states";

  /** Article id to {@link ArticleIngested}. */
  public static final String RAW = PREFIX + ".articles.raw";

  /** Article id to {@link ArticleSummarized}: the log that the store is rebuilt from. */
  public static final String SUMMARIZED = PREFIX + ".articles.summarized";

  /**
   * Second editions on their way to {@link #SUMMARIZED}: article id to {@link ArticleSummarized},
   * in the partition that the article has on {@link #RAW}. Internal to summarize-service: whoever
   * writes first editions from that partition decides whether they are published.
   */
  public static final String SECOND_EDITIONS = PREFIX + ".second-editions";

  /** Article id to {@link ArticlePublished}. */
  public static final String PUBLISHED = PREFIX + ".articles.published";

  /**
   * Which revision of an article was summarised last: article id to {@link SummarizedRevision},
   * compacted, in the partition that the article has on {@link #RAW}.
   */
  public static final String SUMMARIZED_REVISIONS = PREFIX + ".summarized-revisions";

  /** Story id to {@link dev.courant.model.story.StoryTold}. */
  public static final String STORIES = PREFIX + ".stories";

  /** Article id to {@link dev.courant.model.story.StoryMember}: which story it is in. */
  public static final String STORY_MEMBERS = PREFIX + ".story-members";

  /** What language models answered, and what it cost: digest of the question to the answer. */
  public static final String MODEL_ANSWERS = PREFIX + ".model-answers";

  /**
   * What operators decided about dead letters: {@code <topic>-<partition>@<offset>} of the dead
   * letter to what became of it, compacted.
   */
  public static final String DEAD_LETTER_DECISIONS = PREFIX + ".dead-letter-decisions";

  /** Work that operators asked for and how far it is: job id to its state, compacted. */
  public static final String JOBS = PREFIX + ".jobs";

  /** The registered webhooks: webhook id to the webhook, compacted. */
  public static final String WEBHOOKS = PREFIX + ".webhooks";

  /**
   * How far the webhooks are: webhook id to its state, compacted, in the partition that the webhook
   * has on {@link #WEBHOOKS}.
   */
  public static final String WEBHOOK_STATES = PREFIX + ".webhook-states";

  /** Errors that readers report: article id to {@link ErrorReport}. */
  public static final String REPORTS = PREFIX + ".reports";

  private Topics() {}

  private static String prefix() {
    String property = System.getProperty("courant.prefix", "");
    String variable = System.getenv().getOrDefault("COURANT_PREFIX", "");
    String prefix = property.isBlank() ? variable : property;
    Require.that(
        prefix.matches("[a-zA-Z0-9._-]{0,100}"),
        "COURANT_PREFIX may have letters, digits, '.', '_' and '-' only: " + prefix);
    return prefix.isBlank() ? "courant" : prefix;
  }

  /**
   * Where the records of a topic go that nobody could work on: original key and bytes, cause in
   * headers.
   */
  public static String deadLettersOf(String topic) {
    return topic + ".dead-letters";
  }
}
