package dev.courant.publish.index;

import dev.courant.publish.log.TopicIdentity;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an index is a view of, and how far: committed with the index itself, as strings.
 *
 * @param identity the topic that it was filled from, and how; null where nothing is known
 * @param positions by partition the offset that is read next
 */
record IndexState(@Nullable Identity identity, Map<Integer, Long> positions) {
  /** Changes when an index made before does not fit any more. */
  private static final String FIELDS = "5";

  private static final String MADE = FIELDS + " " + TextAnalysis.IDENTITY;

  private static final String POSITION = "position.";

  IndexState {
    positions = Map.copyOf(positions);
  }

  /**
   * An index of another identity is of no use.
   *
   * @param made the fields and the analysers that it was made with
   */
  record Identity(TopicIdentity topic, String made) {
    static Identity of(TopicIdentity topic) {
      return new Identity(topic, MADE);
    }
  }

  static IndexState of(Map<String, String> remembered) {
    Map<Integer, Long> positions = new TreeMap<>();
    remembered.forEach((key, value) -> {
      if (key.startsWith(POSITION)) {
        positions.put(Integer.valueOf(key.substring(POSITION.length())), Long.valueOf(value));
      }
    });
    String made = remembered.get("made");
    if (made == null) {
      return new IndexState(null, positions);
    }
    TopicIdentity topic =
        new TopicIdentity(
            remembered.getOrDefault("cluster", ""),
            remembered.getOrDefault("topic", ""),
            remembered.getOrDefault("topic-id", ""));
    return new IndexState(new Identity(topic, made), positions);
  }

  Map<String, String> remembered() {
    Map<String, String> strings = new TreeMap<>();
    if (identity != null) {
      strings.put("made", identity.made());
      strings.put("cluster", identity.topic().cluster());
      strings.put("topic", identity.topic().topic());
      strings.put("topic-id", identity.topic().id());
    }
    positions.forEach((partition, offset) -> strings.put(POSITION + partition, offset.toString()));
    return strings;
  }

  /** Whether it was made with other fields or analysers than this build's. */
  boolean isOutdated() {
    return identity != null && !identity.made().equals(MADE);
  }

  /**
   * Why an index in this state cannot be read on from; empty where it can.
   *
   * @param beginning the oldest offsets that the topic has
   * @param end the offsets that it ends at
   */
  String mismatch(Identity wanted, Map<Integer, Long> beginning, Map<Integer, Long> end) {
    if (identity == null) {
      return "it is new";
    }
    if (!identity.equals(wanted)) {
      return "it was made of " + identity + ", not of " + wanted;
    }
    for (Map.Entry<Integer, Long> position : positions.entrySet()) {
      int partition = position.getKey();
      if (position.getValue() > end.getOrDefault(partition, 0L)) {
        return "its position lies beyond the end of partition " + partition;
      }
      if (position.getValue() < beginning.getOrDefault(partition, 0L)) {
        return "the log does not reach back to its position in partition " + partition;
      }
    }
    return "";
  }
}
