package dev.courant.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How the topics are made where they are missing. What exists is left as it is.
 *
 * @param partitions of each topic, 1 or more; the highest number of instances that can share the
 *     work. The two feeds topics must have the same number and keep it
 * @param replicas of each partition, or -1 for the broker's default
 * @param minInSyncReplicas replicas that must have a record before its write counts, or -1 for the
 *     broker's default
 */
public record TopicLayout(int partitions, short replicas, int minInSyncReplicas) {
  /** What the services' producers may send, in bytes. */
  private static final String LARGEST_RECORD = String.valueOf(8 << 20);

  /** 12 partitions, as many replicas as the broker makes by default. */
  public static final TopicLayout DEFAULT = new TopicLayout(12, (short) -1, -1);

  public TopicLayout {
    Require.that(partitions >= 1, "a topic needs at least 1 partition, not " + partitions);
  }

  /** The broker's default of replicas that must have a record. */
  public TopicLayout(int partitions, short replicas) {
    this(partitions, replicas, -1);
  }

  /** {@link Topics#FEEDS} and {@link Topics#FEED_STATES}. */
  public List<NewTopic> feeds() {
    Map<String, String> compacted = Map.of("cleanup.policy", "compact");
    return List.of(
        topic(Topics.FEEDS, compacted),
        deadLetters(Topics.FEEDS),
        topic(Topics.FEED_STATES, compacted),
        deadLetters(Topics.FEED_STATES));
  }

  /**
   * {@link Topics#SIGHTINGS} and {@link Topics#ARTICLE_STATES}. An article's state is written half
   * a dozen times within two days, so segments are closed daily, for the cleaner to get at them.
   */
  public List<NewTopic> sightings() {
    Map<String, String> compacted =
        Map.of(
            "cleanup.policy",
            "compact",
            "segment.ms",
            String.valueOf(Duration.ofDays(1).toMillis()));
    return List.of(
        topic(Topics.SIGHTINGS, deletedAfter(Duration.ofDays(7))),
        deadLetters(Topics.SIGHTINGS),
        topic(Topics.ARTICLE_STATES, compacted),
        deadLetters(Topics.ARTICLE_STATES));
  }

  /** {@link Topics#RAW}. */
  public List<NewTopic> raw() {
    return List.of(topic(Topics.RAW, deletedAfter(Duration.ofDays(7))), deadLetters(Topics.RAW));
  }

  /**
   * {@link Topics#SUMMARIZED}, {@link Topics#SUMMARIZED_REVISIONS} and {@link
   * Topics#SECOND_EDITIONS}; the last two must have as many partitions as {@link Topics#RAW}.
   */
  public List<NewTopic> summarized() {
    Map<String, String> both =
        Map.of(
            "cleanup.policy",
            "compact,delete",
            "retention.ms",
            String.valueOf(Duration.ofDays(90).toMillis()));
    return List.of(
        topic(Topics.SUMMARIZED, both),
        deadLetters(Topics.SUMMARIZED),
        topic(Topics.SUMMARIZED_REVISIONS, both),
        topic(Topics.SECOND_EDITIONS, deletedAfter(Duration.ofDays(7))),
        deadLetters(Topics.SECOND_EDITIONS));
  }

  /** {@link Topics#STORIES} and {@link Topics#STORY_MEMBERS}. */
  public List<NewTopic> stories() {
    Map<String, String> both = compactedAndDeletedAfter(Duration.ofDays(90));
    return List.of(
        topic(Topics.STORIES, both),
        deadLetters(Topics.STORIES),
        topic(Topics.STORY_MEMBERS, both));
  }

  /** {@link Topics#PUBLISHED}. */
  public List<NewTopic> published() {
    return List.of(topic(Topics.PUBLISHED, deletedAfter(Duration.ofDays(7))));
  }

  /**
   * {@link Topics#DEAD_LETTER_DECISIONS} and {@link Topics#JOBS}: kept for twice as long as the
   * dead letters and the articles that they are about.
   */
  public List<NewTopic> operations() {
    return List.of(
        topic(Topics.DEAD_LETTER_DECISIONS, compactedAndDeletedAfter(Duration.ofDays(60))),
        topic(Topics.JOBS, compactedAndDeletedAfter(Duration.ofDays(180))));
  }

  /** {@link Topics#WEBHOOKS} and {@link Topics#WEBHOOK_STATES}, which must have as many. */
  public List<NewTopic> webhooks() {
    Map<String, String> compacted = Map.of("cleanup.policy", "compact");
    return List.of(topic(Topics.WEBHOOKS, compacted), topic(Topics.WEBHOOK_STATES, compacted));
  }

  /**
   * {@link Topics#REPORTS}: not compacted, since an article has one key and may have many reports.
   */
  public List<NewTopic> reports() {
    return List.of(topic(Topics.REPORTS, deletedAfter(Duration.ofDays(180))));
  }

  private static Map<String, String> compactedAndDeletedAfter(Duration time) {
    return Map.of(
        "cleanup.policy", "compact,delete", "retention.ms", String.valueOf(time.toMillis()));
  }

  private NewTopic deadLetters(String topic) {
    return topic(Topics.deadLettersOf(topic), deletedAfter(Duration.ofDays(30)));
  }

  private static Map<String, String> deletedAfter(Duration time) {
    return Map.of("cleanup.policy", "delete", "retention.ms", String.valueOf(time.toMillis()));
  }

  private NewTopic topic(String name, Map<String, String> settings) {
    Optional<Short> copies = replicas < 0 ? Optional.empty() : Optional.of(replicas);
    Map<String, String> all = new HashMap<>(settings);
    all.put("max.message.bytes", LARGEST_RECORD);
    if (minInSyncReplicas > 0) {
      all.put("min.insync.replicas", String.valueOf(minInSyncReplicas));
    }
    return new NewTopic(name, Optional.of(partitions), copies).configs(all);
  }
}
