package dev.courant.story.matching;

import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one arrival leads to: for each article the last that was decided about it. */
final class Changes {
  private final Terms terms;
  private final long sequence;
  private final Map<Entry, Evidence> evidence = new LinkedHashMap<>();
  private final List<Matcher.Merge> merges = new ArrayList<>();
  private final List<Matcher.Split> splits = new ArrayList<>();

  Changes(Terms terms, long sequence) {
    this.terms = terms;
    this.sequence = sequence;
  }

  long sequence() {
    return sequence;
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
