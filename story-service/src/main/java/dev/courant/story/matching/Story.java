package dev.courant.story.matching;

import dev.courant.model.story.StoryId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The articles of one event that are in the window, by id, so that no order of arrival matters. */
final class Story {
  private static final Comparator<Entry> BY_ID = Comparator.comparing(e -> e.id.value());

  final StoryId id;
  private final List<Entry> members = new ArrayList<>(1);

  Story(StoryId id) {
    this.id = id;
  }

  List<Entry> members() {
    return Collections.unmodifiableList(members);
  }

  int size() {
    return members.size();
  }

  /** Members that stand for all: the first by id, which is a hash. */
  List<Entry> sample(int limit) {
    return sample(members, limit);
  }

  /** The same of members in that order. */
  static List<Entry> sample(List<Entry> members, int limit) {
    return members.subList(0, Math.min(limit, members.size()));
  }

  /** Its oldest article. */
  Entry oldest() {
    return Collections.min(members, Entry.AGE);
  }

  void add(Entry entry) {
    int at = Collections.binarySearch(members, entry, BY_ID);
    members.add(-at - 1, entry);
    entry.story = this;
  }

  void remove(Entry entry) {
    members.remove(Collections.binarySearch(members, entry, BY_ID));
    entry.story = null;
  }
}
