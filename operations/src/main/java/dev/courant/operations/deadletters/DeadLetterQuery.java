package dev.courant.operations.deadletters;

import dev.courant.operations.log.RecordPosition;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant; what is null or empty does not matter.
 *
 * @param topic that the records stood on, or the topic of the dead letters
 * @param cause part of the cause, in any case
 * @param key of the record
 * @param since written at that time or later
 * @param until written before that time
 * @param positions these and no others
 * @param decided whether also those that something was decided about
 */
public record DeadLetterQuery(
    @Nullable String topic,
    @Nullable String cause,
    @Nullable String key,
    @Nullable Instant since,
    @Nullable Instant until,
    Set<RecordPosition> positions,
    boolean decided)
    implements Predicate<DeadLetter> {
  /** All that nothing was decided about. */
  public static final DeadLetterQuery OPEN =
      new DeadLetterQuery(null, null, null, null, null, Set.of(), false);

  public DeadLetterQuery {
    positions = Set.copyOf(positions);
  }

  /** One dead letter, decided about or not. */
  public static DeadLetterQuery one(RecordPosition position) {
    return new DeadLetterQuery(null, null, null, null, null, Set.of(position), true);
  }

  /** Those of a topic and a cause that nothing was decided about. */
  public static DeadLetterQuery open(@Nullable String topic, @Nullable String cause) {
    return new DeadLetterQuery(topic, cause, null, null, null, Set.of(), false);
  }

  /** The same, those as well that something was decided about. */
  public DeadLetterQuery withDecided() {
    return new DeadLetterQuery(topic, cause, key, since, until, positions, true);
  }

  /** Whether dead letters of that topic can be meant. */
  boolean concerns(String deadLetterTopic) {
    boolean named =
        topic == null
            || deadLetterTopic.equals(topic)
            || deadLetterTopic.equals(dev.courant.model.Topics.deadLettersOf(topic));
    return named
        && (positions.isEmpty()
            || positions.stream().anyMatch(one -> one.topic().equals(deadLetterTopic)));
  }

  @Override
  public boolean test(DeadLetter letter) {
    return (decided || letter.decision() == null)
        && (positions.isEmpty() || positions.contains(letter.position()))
        && (key == null || key.equals(letter.key()))
        && (since == null || !letter.at().isBefore(since))
        && (until == null || letter.at().isBefore(until))
        && (cause == null || lower(letter.cause()).contains(lower(cause)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
