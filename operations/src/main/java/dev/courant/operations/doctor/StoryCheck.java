package dev.courant.operations.doctor;

import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.operations.log.ArticleStub;
import dev.courant.operations.log.OffsetRange;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TopicLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Holds the memberships against the articles that story-service has taken: each that stands is in a
 * story at its newest revision. Partition by partition, since an article has the same one on both
 * topics.
 */
final class StoryCheck {
  private final TopicLog log;
  private final Map<TopicPartition, Long> decided;
  private final Set<RecordPosition> dead;
  private final Consumer<Finding> findings;
  private int inStories;

  /**
   * A check.
   *
   * @param decided how far story-service has come; read before the check is made
   * @param dead where the records stand that there are dead letters of
   */
  StoryCheck(
      TopicLog log,
      Map<TopicPartition, Long> decided,
      Set<RecordPosition> dead,
      Consumer<Finding> findings) {
    this.log = log;
    this.decided = decided;
    this.dead = dead;
    this.findings = findings;
  }

  private record Newest(int revision, boolean retracted) {}

  /** What a record of {@code courant.story-members} says, without the rest of it. */
  record MemberStub(String article, int revision, @Nullable String story) {}

  /** Looks at all partitions; at none where no story-service has begun. */
  void examine() {
    if (decided.isEmpty() || !log.topics().contains(Topics.STORY_MEMBERS)) {
      return;
    }
    List<OffsetRange> articles = log.ranges(Set.of(Topics.SUMMARIZED));
    List<OffsetRange> members = log.ranges(Set.of(Topics.STORY_MEMBERS));
    boolean alike = articles.size() == members.size();
    Map<Integer, Map<String, Newest>> slices = new TreeMap<>();
    for (OffsetRange range : articles) {
      int slice = alike ? range.partition().partition() : 0;
      read(range, slices.computeIfAbsent(slice, _ -> new HashMap<>()));
      if (alike) {
        compare(
            members.stream().filter(one -> one.partition().partition() == slice).toList(),
            slices.getOrDefault(slice, Map.of()));
        slices.remove(slice);
      }
    }
    if (!alike) {
      compare(members, slices.getOrDefault(0, Map.of()));
    }
  }

  /** Articles that are in a story as they should be. */
  int inStories() {
    return inStories;
  }

  private void read(OffsetRange articles, Map<String, Newest> newest) {
    long end = decided.getOrDefault(articles.partition(), 0L);
    log.read(
        List.of(articles),
        record -> {
          if (record.offset() < end && !dead.contains(RecordPosition.of(record))) {
            ArticleStub.of(record.value()).ifPresent(stub -> take(stub, newest));
          }
        });
  }

  private static void take(ArticleStub stub, Map<String, Newest> newest) {
    Newest now = new Newest(stub.revision(), stub.change() == Change.RETRACTED);
    newest.merge(stub.id(), now, (a, b) -> b.revision() >= a.revision() ? b : a);
  }

  private void compare(List<OffsetRange> members, Map<String, Newest> newest) {
    Map<String, MemberStub> last = new HashMap<>();
    log.read(members, record -> member(record, last));
    newest.forEach((article, wanted) -> {
      MemberStub member = last.get(article);
      if (wanted.retracted()) {
        return;
      }
      if (member != null && member.story() != null && member.revision() >= wanted.revision()) {
        inStories++;
      } else {
        String has = member == null ? "no membership" : "revision " + member.revision();
        findings.accept(
            new Finding(FindingKind.NOT_IN_A_STORY, article, wanted.revision(), "has " + has));
      }
    });
  }

  private static void member(ConsumerRecord<byte[], byte[]> record, Map<String, MemberStub> last) {
    try {
      MemberStub member = EventCodec.mapper().readValue(record.value(), MemberStub.class);
      if (member != null && member.article() != null) {
        last.put(member.article(), member);
      }
    } catch (JacksonException | IllegalArgumentException _) {
      // What is no membership says of no article that it is in a story.
      return;
    }
  }
}
