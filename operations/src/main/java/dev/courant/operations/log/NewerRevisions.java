package dev.courant.operations.log;

import dev.courant.model.EventCodec;
import dev.courant.model.SummarizedRevision;
import dev.courant.model.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Knows what came after some records, so that none of them is written again behind a newer one: a
 * reader would see an article go back, and compaction would keep the older.
 *
 * <p>An article's record is superseded by a later one of its topic with the same or a higher
 * revision, and one of {@link Topics#RAW} also by the same or a higher revision that was
 * summarised. On other topics that keep the newest value of a key, any later record of the key
 * supersedes. A sighting is never superseded: it is one feed's word among others.
 */
public final class NewerRevisions {
  private static final int NO_REVISION = 0;

  private final TopicLog log;
  private final Predicate<RecordPosition> ignored;
  private final Set<String> keys = new HashSet<>();
  private final Map<TopicPartition, Long> read = new HashMap<>();
  private final Map<String, List<Later>> later = new HashMap<>();
  private final Map<String, Integer> summarized = new HashMap<>();

  private record Later(RecordPosition position, int revision) {}

  /**
   * What came after some records.
   *
   * @param ignored later records that supersede nothing, as nobody could work on them
   */
  public NewerRevisions(TopicLog log, Predicate<RecordPosition> ignored) {
    this.log = log;
    this.ignored = ignored;
  }

  /** Watches for what comes after a record. */
  public void watch(RecordPosition record, @Nullable String key) {
    if (key == null || record.topic().equals(Topics.SIGHTINGS)) {
      return;
    }
    keys.add(key);
    read.merge(record.topicPartition(), record.offset() + 1, Math::min);
    if (record.topic().equals(Topics.RAW)) {
      read.putIfAbsent(new TopicPartition(Topics.SUMMARIZED_REVISIONS, record.partition()), 0L);
    }
  }

  /** Reads what came since it was called last. */
  public void catchUp() {
    Set<String> topics =
        read.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
    List<OffsetRange> news = new ArrayList<>();
    for (OffsetRange range : log.ranges(topics)) {
      Long from = read.get(range.partition());
      if (from != null) {
        news.add(range.from(from));
      }
    }
    log.read(news, this::take);
    news.forEach(range -> read.put(range.partition(), Math.max(range.begin(), range.end())));
  }

  /**
   * Why a record that is watched is superseded; null if it is not.
   *
   * @param value of it
   */
  public @Nullable String superseding(
      RecordPosition record, @Nullable String key, byte @Nullable [] value) {
    if (key == null) {
      return null;
    }
    int revision = isArticles(record.topic()) ? revision(value) : NO_REVISION;
    int done = record.topic().equals(Topics.RAW) ? summarized.getOrDefault(key, 0) : 0;
    if (revision > NO_REVISION && done >= revision) {
      return "revision " + done + " was summarised";
    }
    for (Later one : later.getOrDefault(key, List.of())) {
      if (one.position().topicPartition().equals(record.topicPartition())
          && one.position().offset() > record.offset()
          && one.revision() >= revision) {
        return (one.revision() > 0 ? "revision " + one.revision() : "a newer value")
            + " stands at "
            + one.position();
      }
    }
    return null;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    RecordPosition position = RecordPosition.of(record);
    if (!keys.contains(key)) {
      return;
    }
    if (record.topic().equals(Topics.SUMMARIZED_REVISIONS)) {
      summarized.merge(key, summarizedRevision(record.value()), Math::max);
    } else if (!ignored.test(position)) {
      int revision = isArticles(record.topic()) ? revision(record.value()) : NO_REVISION;
      later.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(new Later(position, revision));
    }
  }

  private static boolean isArticles(String topic) {
    return topic.equals(Topics.RAW) || topic.equals(Topics.SUMMARIZED);
  }

  private static int revision(byte @Nullable [] value) {
    return ArticleStub.of(value).map(ArticleStub::revision).orElse(NO_REVISION);
  }

  private static int summarizedRevision(byte @Nullable [] value) {
    try {
      return EventCodec.decode(value, SummarizedRevision.class).revision();
    } catch (EventCodec.UndecodableException e) {
      return NO_REVISION;
    }
  }
}
