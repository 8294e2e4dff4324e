package dev.courant.publish.stream;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Up to where a client has seen the stream: for every partition of the topic the offset that comes
 * next. The same on every replica.
 *
 * @param next offset by partition; what lies in a partition that is not named was not seen
 */
record StreamPosition(Map<Integer, Long> next) {
  private static final int LONGEST = 4_000;
  private static final Pattern ENTRY = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

  StreamPosition {
    next = Map.copyOf(next);
  }

  /** The position as a word: {@code partition-offset}, joined by dots, in order of partitions. */
  String cursor() {
    return new TreeMap<>(next)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "-" + entry.getValue())
            .collect(Collectors.joining("."));
  }

  /**
   * The position that {@link #cursor} stands for.
   *
   * @throws IllegalArgumentException where it is none
   */
  static StreamPosition of(String cursor) {
    if (cursor.length() > LONGEST) {
      throw new IllegalArgumentException("a cursor of " + cursor.length() + " characters");
    }
    SortedMap<Integer, Long> next = new TreeMap<>();
    for (String entry : cursor.split("\\.", -1)) {
      Matcher matcher = ENTRY.matcher(entry);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("not a cursor: " + cursor);
      }
      next.put(Integer.valueOf(matcher.group(1)), Long.valueOf(matcher.group(2)));
    }
    return new StreamPosition(next);
  }

  /** Whether an event has not been seen from here. */
  boolean isBefore(PublishedEvent event) {
    return event.offset() >= next.getOrDefault(event.partition(), 0L);
  }

  /** The position right after an event. */
  StreamPosition after(PublishedEvent event) {
    Map<Integer, Long> moved = new TreeMap<>(next);
    moved.put(event.partition(), event.offset() + 1);
    return new StreamPosition(moved);
  }

  /** Whether everything before another position has been seen. */
  boolean reaches(StreamPosition other) {
    return other.next.entrySet().stream()
        .allMatch(entry -> next.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
  }
}
