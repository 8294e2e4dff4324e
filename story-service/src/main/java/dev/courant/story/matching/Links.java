package dev.courant.story.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How strongly articles and stories are linked ({@link Limits}). Between languages likeness says
 * little by itself: it counts by how much it is above that of both articles to the nearest ones of
 * other stories (CSLS, Conneau et al. 2018). What was computed is kept until the window changes.
 * Not thread-safe.
 */
final class Links {
  private final Similarity similarity;
  private final Candidates candidates;
  private final Map<Entry, List<Foreign>> foreign = new HashMap<>();
  private final Map<Entry, List<Entry>> near = new HashMap<>();

  /** An article of another language, and how alike it is. */
  private record Foreign(Entry entry, double likeness) {}

  Links(Similarity similarity, Candidates candidates) {
    this.similarity = similarity;
    this.candidates = candidates;
  }

  /** The window has changed. */
  void reset() {
    similarity.reset();
    foreign.clear();
    near.clear();
  }

  /** Articles that may tell the same event, those of the same language first. */
  List<Entry> near(Entry entry) {
    return near.computeIfAbsent(
        entry,
        key -> {
          List<Entry> found = new ArrayList<>(candidates.within(key, Limits.CANDIDATES));
          found.removeIf(each -> similarity.of(key, each) < Limits.LEAST_WITHIN);
          foreign(key).stream()
              .filter(each -> each.likeness() >= Limits.LEAST_ACROSS)
              .limit(Limits.CANDIDATES / 2)
              .forEach(each -> found.add(each.entry()));
          return found;
        });
  }

  /** The articles with the strongest links to one, those that alone would do for a story. */
  List<Entry> strongest(Entry entry, int limit) {
    Best best = new Best(limit);
    for (Entry each : near(entry)) {
      double link = link(entry, each);
      if (link >= Limits.threshold(1) && best.takes(link)) {
        best.add(each, link);
      }
    }
    return best.entries();
  }

  /** The link of two articles, 0 to {@link Limits#STRONGEST}. */
  double link(Entry a, Entry b) {
    double likeness = similarity.of(a, b);
    if (a.language.equals(b.language)) {
      return Math.min(Limits.STRONGEST, likeness / Limits.WITHIN);
    }
    if (likeness < Limits.LEAST_ACROSS) {
      return 0;
    }
    double margin = likeness - (background(a, b) + background(b, a)) / 2;
    double link = 1 + Limits.SLOPE * (margin - Limits.MARGIN);
    return Math.clamp(link, 0, Limits.STRONGEST);
  }

  /** The average link of an article to a story's others; 0 if there are none. */
  double average(Entry entry, Story story) {
    double sum = 0;
    int count = 0;
    for (Entry member : story.sample(Limits.SAMPLE)) {
      if (member != entry) {
        sum += link(entry, member);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** The average link between two stories. */
  double average(Story a, Story b) {
    double sum = 0;
    List<Entry> members = a.sample(Limits.SAMPLE);
    for (Entry member : members) {
      sum += average(member, b);
    }
    return sum / members.size();
  }

  /** How alike an article is, on average, to the nearest ones of another's language elsewhere. */
  private double background(Entry entry, Entry other) {
    double sum = 0;
    int count = 0;
    for (Foreign each : foreign(entry)) {
      Entry third = each.entry();
      if (third != other
          && third.language.equals(other.language)
          && (third.story == null || third.story != entry.story && third.story != other.story)) {
        sum += each.likeness();
        if (++count == Limits.BACKGROUND) {
          break;
        }
      }
    }
    return sum / Limits.BACKGROUND;
  }

  /** The most alike articles of other languages, the most alike first. */
  private List<Foreign> foreign(Entry entry) {
    List<Foreign> known = foreign.get(entry);
    if (known == null) {
      known =
          candidates.across(entry, Limits.FOREIGN_CANDIDATES).stream()
              .map(each -> new Foreign(each, similarity.of(entry, each)))
              .sorted(
                  Comparator.comparingDouble((Foreign each) -> -each.likeness())
                      .thenComparing(each -> each.entry().id.value()))
              .toList();
      foreign.put(entry, known);
    }
    return known;
  }
}
