package dev.courant.operations.deadletters;

import java.util.Comparator;

/**
 * What dead letters are counted by.
 *
 * @param topic that the records stood on
 * @param cause its kind
 */
public record TopicAndCause(String topic, String cause) implements Comparable<TopicAndCause> {
  private static final Comparator<TopicAndCause> ORDER =
      Comparator.comparing(TopicAndCause::topic).thenComparing(TopicAndCause::cause);

  @Override
  public int compareTo(TopicAndCause other) {
    return ORDER.compare(this, other);
  }
}
