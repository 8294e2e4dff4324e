package dev.courant.operations.doctor;

import dev.courant.operations.deadletters.DeadLetter;
import dev.courant.operations.deadletters.DeadLetterBox;
import dev.courant.operations.deadletters.DeadLetterQuery;
import dev.courant.operations.log.OffsetRange;
import dev.courant.operations.log.RecordPosition;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Holds the topics and the store against each other, revision by revision. Partition by partition,
 * since an article has the same one on every topic; so memory is bounded by the articles of a
 * partition, and a few bytes for every article that the store should have.
 *
 * <p>What the services have not committed yet is in flight and no finding: the committed offsets
 * are read first, then the ends of the topics from the last to the first, so that what was taken
 * from one topic must stand on the next.
 */
final class Doctor {
  private final DoctorCluster cluster;
  private final Clock clock;
  private final Findings findings;
  private final Figures figures = new Figures();
  private final StoreCheck store = new StoreCheck();

  Doctor(DoctorCluster cluster, Clock clock, Consumer<Finding> each) {
    this.cluster = cluster;
    this.clock = clock;
    this.findings = new Findings(each);
  }

  /**
   * Looks at everything.
   *
   * @param served what the API serves; null to leave the store out
   */
  DoctorReport examine(@Nullable ServedArticles served) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    for (Stage stage : Stage.values()) {
      committed.putAll(cluster.administration().committed(stage));
    }
    Map<TopicPartition, Long> decided = cluster.administration().decided();
    Map<Stage, List<OffsetRange>> ranges = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Stage stage : List.of(Stage.PUBLISHED, Stage.SUMMARIZED, Stage.RAW)) {
      ranges.put(stage, cluster.log().ranges(Set.of(stage.topic())));
    }
    ranges
        .getOrDefault(Stage.PUBLISHED, List.of())
        .forEach(range -> committed.put(range.partition(), range.end()));
    Set<RecordPosition> dead = deadLetters();
    for (List<OffsetRange> slice : slices(ranges)) {
      examine(slice, committed, dead);
    }
    gaps(ranges);
    StoryCheck stories = new StoryCheck(cluster.log(), decided, dead, findings);
    stories.examine();
    Map<String, Integer> all = new LinkedHashMap<>(figures.byName());
    if (!decided.isEmpty()) {
      all.put("inStories", stories.inStories());
    }
    compareStore(served, all);
    return new DoctorReport(all, findings);
  }

  private Set<RecordPosition> deadLetters() {
    Set<RecordPosition> origins = new HashSet<>();
    DeadLetterBox box = new DeadLetterBox(cluster.log());
    box.origins(DeadLetterQuery.OPEN.withDecided(), origins::add);
    for (DeadLetter letter : box.list(DeadLetterQuery.OPEN, 10_000)) {
      String key = letter.key() == null ? "" : letter.key();
      String detail = letter.position() + " of " + letter.topic() + ", " + letter.kind();
      findings.accept(new Finding(FindingKind.DEAD_LETTER, key, 0, detail));
    }
    return origins;
  }

  /** The partitions of the same number together, if there are as many of each topic. */
  private static Collection<List<OffsetRange>> slices(Map<Stage, List<OffsetRange>> ranges) {
    boolean alike = ranges.values().stream().mapToInt(List::size).distinct().count() == 1;
    Map<Integer, List<OffsetRange>> slices = new TreeMap<>();
    for (Stage stage : Stage.values()) {
      for (OffsetRange range : ranges.getOrDefault(stage, List.of())) {
        int slice = alike ? range.partition().partition() : 0;
        slices.computeIfAbsent(slice, _ -> new ArrayList<>()).add(range);
      }
    }
    return slices.values();
  }

  private void examine(
      List<OffsetRange> slice, Map<TopicPartition, Long> committed, Set<RecordPosition> dead) {
    TrailReading reading = new TrailReading(committed, dead, findings);
    Horizon horizon = new Horizon();
    for (Stage stage : Stage.values()) {
      List<OffsetRange> own =
          slice.stream().filter(r -> r.partition().topic().equals(stage.topic())).toList();
      boolean whole = own.stream().allMatch(range -> range.begin() == 0);
      horizon.set(stage, whole, clock.instant(), cluster.administration().retention(stage));
      unreadable(cluster.log().read(own, reading));
    }
    Diagnosis diagnosis = new Diagnosis(horizon, figures, findings);
    reading
        .trails()
        .forEach((article, trail) -> {
          diagnosis.of(article, trail);
          store.expect(article, trail);
        });
  }

  private void unreadable(List<OffsetRange> damaged) {
    for (OffsetRange range : damaged) {
      findings.accept(
          new Finding(
              FindingKind.LOG_GAP,
              "",
              0,
              "%s: offsets %d to %d cannot be read, their checksums are wrong. Restore the segment from a replica or a backup"
                  .formatted(range.partition(), range.begin(), range.end() - 1)));
    }
  }

  /** Only topics that are not compacted have no holes of their own. */
  private void gaps(Map<Stage, List<OffsetRange>> ranges) {
    Map<TopicPartition, Long> lost = new HashMap<>();
    for (Stage stage : List.of(Stage.RAW, Stage.PUBLISHED)) {
      for (OffsetRange range : ranges.getOrDefault(stage, List.of())) {
        OffsetMeter meter = new OffsetMeter(range.begin());
        List<OffsetRange> damaged =
            cluster.everything().read(List.of(range), record -> meter.record(record.offset()));
        if (damaged.isEmpty()) {
          meter.end(range.end());
          lost.put(range.partition(), meter.lost());
        }
      }
    }
    List<PartitionSummary> summaries =
        cluster.administration().summaries(ranges.keySet().stream().map(Stage::topic).toList());
    LogGaps.of(summaries.stream().map(summary -> summary.withLost(lost)).toList())
        .forEach(gap -> findings.accept(new Finding(FindingKind.LOG_GAP, "", 0, gap.toString())));
  }

  private void compareStore(@Nullable ServedArticles served, Map<String, Integer> all) {
    if (served == null) {
      return;
    }
    try {
      store.compare(served, findings);
      all.putAll(store.figures());
    } catch (IOException e) {
      findings.accept(new Finding(FindingKind.STORE_NOT_COMPARED, "", 0, e.toString()));
    }
  }
}
