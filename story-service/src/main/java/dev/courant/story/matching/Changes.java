package dev.courant.story.matching;

import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one arrival leads to: for each article the last that was decided about it. */
final class Changes {
  private static final long MOST_STORIES = 10_000;

  private final Terms terms;
  private final long sequence;
  private final Map<Entry, Evidence> evidence = new LinkedHashMap<>();
  private final List<Matcher.Merge> merges = new ArrayList<>();
  private final List<Matcher.Split> splits = new ArrayList<>();
  private final Set<Entry> lookedAt = new HashSet<>();
  private final Set<Story> parted = new HashSet<>();
  private int begun;

  Changes(Terms terms, long sequence) {
    this.terms = terms;
    this.sequence = sequence;
  }

  /**
   * The id of a story that begins with an article that has been in another; none is given twice.
   */
  StoryId splitOff(Entry first) {
    return StoryId.split(first.id, sequence * MOST_STORIES + begun++);
  }

  /** Whether an article is looked at again for the first time in this decision. */
  boolean isFirstLook(Entry entry) {
    return lookedAt.add(entry);
  }

  /** Whether a story is looked at for parts for the first time in this decision. */
  boolean isFirstLook(Story story) {
    return parted.add(story);
  }

  /** An article is where it is for this reason. */
  void put(Entry entry, Evidence why) {
    entry.sequence = sequence;
    evidence.put(entry, why);
  }

  void merged(Story from, Story into) {
    merges.add(new Matcher.Merge(from.id, into.id));
  }

  void split(Story from, Story story) {
    splits.add(new Matcher.Split(from.id, story.id));
  }

  /** The articles that something was decided about. */
  Set<Entry> entries() {
    return evidence.keySet();
  }

  Matcher.Decisions decisions() {
    List<StoryMember> members = new ArrayList<>();
    evidence.forEach((entry, why) -> members.add(entry.member(why, terms)));
    return new Matcher.Decisions(members, merges, splits);
  }
}
