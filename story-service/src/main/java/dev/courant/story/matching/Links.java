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
  private final Window window;
  private final Similarity similarity;
  private final Candidates candidates;
  private final Map<Entry, List<Foreign>> foreign = new HashMap<>();
  private final Map<Entry, List<Entry>> near = new HashMap<>();

  /** How often articles of other languages were looked for since. */
  private int searches;

  /** An article of another language, and how alike it is. */
  private record Foreign(Entry entry, double likeness) {}

  Links(Window window, Similarity similarity, Candidates candidates) {
    this.window = window;
    this.similarity = similarity;
    this.candidates = candidates;
  }

  /** The window has changed. */
  void reset() {
    similarity.reset();
    foreign.clear();
    near.clear();
    searches = 0;
  }

  /** Articles that may tell the same event, those of the same language first. */
  List<Entry> near(Entry entry) {
    return near.computeIfAbsent(
        entry,
        key -> {
          List<Entry> found = new ArrayList<>(candidates.within(key, Limits.CANDIDATES));
          found.removeIf(each -> similarity.of(key, each) < Limits.LEAST_WITHIN);
          List<Foreign> others = maySearch(key) ? foreign(key) : List.of();
          others.stream()
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

  /** How alike two articles are, whatever others are. */
  double likeness(Entry a, Entry b) {
    return similarity.of(a, b);
  }

  /** The link of two articles, 0 to {@link Limits#STRONGEST}. */
  double link(Entry a, Entry b) {
    double likeness = similarity.of(a, b);
    if (a.speaksAs(b)) {
      double needed = a.isOfOneOutlet(b) ? Limits.WITHIN_OUTLET : Limits.WITHIN;
      return Math.min(Limits.STRONGEST, likeness / needed);
    }
    if (likeness < Limits.LEAST_ACROSS) {
      return 0;
    }
    double half = likeness - background(a, b) / 2;
    // The other background costs a search, and cannot make a link stronger.
    if (ofMargin(half) <= 0) {
      return 0;
    }
    return Math.min(Limits.STRONGEST, Math.max(0, ofMargin(half - background(b, a) / 2)));
  }

  private static double ofMargin(double margin) {
    return 1 + Limits.SLOPE * (margin - Limits.MARGIN);
  }

  /**
   * The average link of an article to a story's others; 0 if there are none. Of those in other
   * languages a few stand for all, since their links cost more.
   */
  double average(Entry entry, Story story) {
    return average(entry, story.members());
  }

  private double average(Entry entry, List<Entry> story) {
    double sum = 0;
    List<Entry> members = compared(entry, story);
    for (Entry member : members) {
      sum += link(entry, member);
    }
    return members.isEmpty() ? 0 : sum / members.size();
  }

  /** The others of a story that an article is compared with. */
  List<Entry> compared(Entry entry, List<Entry> story) {
    Effort effort = window.effort();
    List<Entry> members = new ArrayList<>(effort.sample());
    int foreigners = 0;
    for (Entry member : Story.sample(story, effort.sample())) {
      boolean same = entry.speaksAs(member);
      if (member != entry && (same || foreigners < effort.foreignSample())) {
        members.add(member);
        foreigners += same ? 0 : 1;
      }
    }
    return members;
  }

  /** The average link between two stories, or two parts of one, each in the order of a story. */
  double average(List<Entry> a, List<Entry> b) {
    double sum = 0;
    List<Entry> members = Story.sample(a, window.effort().sample());
    for (Entry member : members) {
      sum += average(member, b);
    }
    return sum / members.size();
  }

  /** How alike an article is, on average, to the nearest ones of another's language elsewhere. */
  private double background(Entry entry, Entry other) {
    if (!maySearch(entry)) {
      return Limits.USUAL;
    }
    double sum = 0;
    int count = 0;
    for (Foreign each : foreign(entry)) {
      Entry third = each.entry();
      if (third != other
          && third.speaksAs(other)
          && (third.story == null || third.story != entry.story && third.story != other.story)) {
        sum += each.likeness();
        if (++count == Limits.BACKGROUND) {
          break;
        }
      }
    }
    return sum / Limits.BACKGROUND;
  }

  private boolean maySearch(Entry entry) {
    return foreign.containsKey(entry) || searches < window.effort().searches();
  }

  /** The most alike articles of other languages, the most alike first. */
  private List<Foreign> foreign(Entry entry) {
    List<Foreign> known = foreign.get(entry);
    if (known == null) {
      searches++;
      known =
          candidates.across(entry, window.effort().foreignCandidates()).stream()
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
