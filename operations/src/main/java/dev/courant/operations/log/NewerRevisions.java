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
    watch(record, key, record.offset() + 1);
  }

  /** Watches for what comes after a record, from an offset of its partition on. */
  public void watch(RecordPosition record, @Nullable String key, long from) {
    if (key == null || record.topic().equals(Topics.SIGHTINGS)) {
      return;
    }
    keys.add(key);
    read.merge(record.topicPartition(), from, Math::min);
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
    var _ = log.read(news, this::take);
    news.forEach(range -> read.put(range.partition(), Math.max(range.begin(), range.end())));
  }

  /**
   * Why a record that is watched must not be replayed; null if it may.
   *
   * @param value of it
   */
  public @Nullable String superseding(
      RecordPosition record, @Nullable String key, byte @Nullable [] value) {
    return superseding(record, key, revisionOf(record, value));
  }

  /** Why there must be no new analysis of a revision, as a newer one is there; null if it may. */
  public @Nullable String newerThan(RecordPosition record, String key, int revision) {
    return superseding(record, key, revision + 1);
  }

  private @Nullable String superseding(RecordPosition record, @Nullable String key, int atLeast) {
    if (key == null) {
      return null;
    }
    int done = record.topic().equals(Topics.RAW) ? summarized.getOrDefault(key, 0) : 0;
    if (atLeast > NO_REVISION && done >= atLeast) {
      return "revision " + done + " was summarised";
    }
    for (Later one : later.getOrDefault(key, List.of())) {
      if (one.position().topicPartition().equals(record.topicPartition())
          && one.position().offset() > record.offset()
          && one.revision() >= atLeast) {
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
      int revision = revisionOf(position, record.value());
      later.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(new Later(position, revision));
    }
  }

  private static int revisionOf(RecordPosition record, byte @Nullable [] value) {
    return record.topic().equals(Topics.RAW) || record.topic().equals(Topics.SUMMARIZED)
        ? ArticleStub.of(value).map(ArticleStub::revision).orElse(NO_REVISION)
        : NO_REVISION;
  }

  private static int summarizedRevision(byte @Nullable [] value) {
    try {
      return EventCodec.decode(value, SummarizedRevision.class).revision();
    } catch (EventCodec.UndecodableException e) {
      return NO_REVISION;
    }
  }
}
