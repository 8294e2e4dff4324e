package dev.courant.publish.stream;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Up to where a client has seen the stream: for every partition of the topic the offset that comes
 * next, 0 where nothing was seen. The same on every replica. Immutable.
 */
final class StreamPosition {
  private static final int LONGEST = 4_000;
  private static final int MOST_PARTITIONS = 10_000;
  private static final Pattern ENTRY = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

  private final long[] next;

  private StreamPosition(long[] next) {
    this.next = next;
  }

  /** The position before the offsets given by partition. */
  static StreamPosition of(Map<Integer, Long> offsets) {
    int most = offsets.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    long[] next = new long[most + 1];
    offsets.forEach((partition, offset) -> next[partition] = offset);
    return new StreamPosition(next);
  }

  /** The position as a word: {@code partition-offset}, joined by dots, in order of partitions. */
  String text() {
    return IntStream.range(0, next.length)
        .filter(partition -> next[partition] > 0)
        .mapToObj(partition -> partition + "-" + next[partition])
        .collect(Collectors.joining("."));
  }

  /**
   * The position that {@link #text} stands for.
   *
   * @throws IllegalArgumentException where it is none
   */
  static StreamPosition of(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a cursor of " + text.length() + " characters");
    }
    StreamPosition position = new StreamPosition(new long[0]);
    for (String entry : text.isEmpty() ? new String[0] : text.split("\\.", -1)) {
      Matcher matcher = ENTRY.matcher(entry);
      if (!matcher.matches() || Integer.parseInt(matcher.group(1)) >= MOST_PARTITIONS) {
        throw new IllegalArgumentException("not a cursor: " + text);
      }
      position =
          position.with(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
    return position;
  }

  /** The offset that comes next, by partition. */
  Map<Integer, Long> offsets() {
    return IntStream.range(0, next.length).boxed().collect(Collectors.toMap(p -> p, p -> next[p]));
  }

  /** How many partitions may have been seen. */
  int partitions() {
    return next.length;
  }

  /** The offset in a partition that comes next. */
  long next(int partition) {
    return partition < next.length ? next[partition] : 0;
  }

  /** The same but for one partition. */
  StreamPosition with(int partition, long offset) {
    long[] moved = Arrays.copyOf(next, Math.max(next.length, partition + 1));
    moved[partition] = offset;
    return new StreamPosition(moved);
  }

  /** Whether everything before another position has been seen. */
  boolean reaches(StreamPosition other) {
    return IntStream.range(0, other.next.length).allMatch(p -> next(p) >= other.next[p]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StreamPosition that && reaches(that) && that.reaches(this);
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
