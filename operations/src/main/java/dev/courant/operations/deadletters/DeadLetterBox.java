package dev.courant.operations.deadletters;

import dev.courant.model.Topics;
import dev.courant.operations.log.OffsetRange;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TopicLog;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * The dead letters that stand on the topics. It reads them anew each time and keeps none. Fails
 * with a {@link org.apache.kafka.common.KafkaException} if the brokers do not answer.
 */
public final class DeadLetterBox {
  private static final String SUFFIX = Topics.deadLettersOf("");
  private static final Comparator<DeadLetter> OLDEST_FIRST =
      Comparator.comparing(DeadLetter::at).thenComparing(DeadLetter::position);

  private final TopicLog log;

  /** The dead letters on the topics of a log. */
  public DeadLetterBox(TopicLog log) {
    this.log = log;
  }

  /**
   * The newest that a query means, newest first.
   *
   * @param limit of them, from 1
   */
  public List<DeadLetter> list(DeadLetterQuery query, int limit) {
    PriorityQueue<DeadLetter> newest = new PriorityQueue<>(OLDEST_FIRST);
    each(
        query,
        letter -> {
          newest.add(letter);
          if (newest.size() > limit) {
            newest.poll();
          }
        });
    return newest.stream().sorted(OLDEST_FIRST.reversed()).toList();
  }

  /** One dead letter with its headers and bytes; empty if there is none at that position. */
  public Optional<DeadLetterContent> show(RecordPosition position) {
    if (!isDeadLetters(position.topic())) {
      return Optional.empty();
    }
    Decisions decisions = Decisions.read(log);
    return log.at(position)
        .map(record ->
            new DeadLetterContent(DeadLetter.of(record, decisions.about(position)), record));
  }

  /** How many stand there that nothing was decided about, by topic and kind of cause. */
  public Map<TopicAndCause, Integer> counts() {
    return counts(() -> {});
  }

  /** The same; says of each that it was counted. */
  public Map<TopicAndCause, Integer> counts(Runnable counted) {
    Map<TopicAndCause, Integer> counts = new TreeMap<>();
    each(
        DeadLetterQuery.OPEN,
        letter -> {
          counts.merge(new TopicAndCause(letter.topic(), letter.kind()), 1, Integer::sum);
          counted.run();
        });
    return counts;
  }

  /** Changes whenever anything on the topics of dead letters or decisions does. */
  public Object fingerprint() {
    Set<String> all = new HashSet<>(topics());
    all.add(Topics.DEAD_LETTER_DECISIONS);
    return Set.copyOf(log.ranges(all));
  }

  /** The topics of dead letters that there are. */
  public Set<String> topics() {
    return log.topics().stream()
        .filter(DeadLetterBox::isDeadLetters)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Hands over the origin of every one that a query means and that names it. */
  public void origins(DeadLetterQuery query, Consumer<RecordPosition> each) {
    each(query, letter -> Optional.ofNullable(letter.origin()).ifPresent(each));
  }

  /** Hands over every one that a query means, those of one partition in order. */
  void each(DeadLetterQuery query, Consumer<DeadLetter> each) {
    Decisions decisions = Decisions.read(log);
    List<OffsetRange> ranges =
        log.ranges(topics().stream().filter(query::concerns).sorted().toList());
    if (query.since() != null) {
      Map<TopicPartition, Long> begins = log.offsetsAt(ranges, query.since());
      ranges =
          ranges.stream().map(r -> r.from(begins.getOrDefault(r.partition(), r.begin()))).toList();
    }
    var _ =
        log.read(
            ranges,
            record -> {
              DeadLetter letter = DeadLetter.of(record, decisions.about(RecordPosition.of(record)));
              if (query.test(letter)) {
                each.accept(letter);
              }
            });
  }

  private static boolean isDeadLetters(String topic) {
    return topic.startsWith(Topics.PREFIX + ".") && topic.endsWith(SUFFIX);
  }
}
