package dev.courant.publish.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Up to where the topics of stories were read.
 *
 * @param filling which filling of the store it is; another one after the store was emptied
 * @param log which topics they are; the positions mean nothing in others
 * @param stories by partition of {@code courant.stories} the offset that is read next
 * @param members by partition of {@code courant.story-members} the offset that is read next
 */
public record StoryLogPosition(
    String filling, String log, Map<Integer, Long> stories, Map<Integer, Long> members) {
  /** Changes when a store filled before does not fit any more. */
  private static final String FORM = "1 ";

  /** The name under which {@link #strings} has the filling that it belongs to. */
  public static final String FILLING = "filling";

  private static final String LOG = "log";
  private static final String STORIES = "stories-";
  private static final String MEMBERS = "members-";

  public StoryLogPosition {
    stories = Map.copyOf(stories);
    members = Map.copyOf(members);
  }

  /** The beginning of a log, for an empty store. */
  public static StoryLogPosition beginning(String log) {
    return new StoryLogPosition(UUID.randomUUID().toString(), log, Map.of(), Map.of());
  }

  /** The same filling, farther on. */
  public StoryLogPosition at(Map<Integer, Long> inStories, Map<Integer, Long> inMembers) {
    return new StoryLogPosition(filling, log, inStories, inMembers);
  }

  /** The position as strings, for whatever keeps it. */
  public Map<String, String> strings() {
    Map<String, String> strings = new TreeMap<>();
    strings.put(FILLING, filling);
    strings.put(LOG, FORM + log);
    stories.forEach((partition, offset) -> strings.put(STORIES + partition, "" + offset));
    members.forEach((partition, offset) -> strings.put(MEMBERS + partition, "" + offset));
    return strings;
  }

  /** The position that {@link #strings} stand for; of no log where they were made otherwise. */
  public static StoryLogPosition of(Map<String, String> strings) {
    String log = strings.getOrDefault(LOG, "");
    String filling = strings.getOrDefault(FILLING, "");
    if (!log.startsWith(FORM)) {
      return new StoryLogPosition(filling, "", Map.of(), Map.of());
    }
    return new StoryLogPosition(
        filling,
        log.substring(FORM.length()),
        offsets(strings, STORIES),
        offsets(strings, MEMBERS));
  }

  private static Map<Integer, Long> offsets(Map<String, String> strings, String prefix) {
    Map<Integer, Long> offsets = new TreeMap<>();
    strings.forEach((key, value) -> {
      if (key.startsWith(prefix)) {
        offsets.put(Integer.valueOf(key.substring(prefix.length())), Long.valueOf(value));
      }
    });
    return offsets;
  }
}
