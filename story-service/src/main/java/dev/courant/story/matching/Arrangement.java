package dev.courant.story.matching;

import dev.courant.model.story.Evidence.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which story an article goes to, which stories are one, and which are two. Not thread-safe. */
final class Arrangement {
  private static final int LARGE = 16;
  private static final int VERY_LARGE = 64;
  private static final int MOST_COMPARED = 48;
  private static final int LARGEST_SHARE = 8;

  private final Links links;
  private final LocalLikeness local;
  private final Stories stories;
  private final Reasons reasons;

  Arrangement(Links links, LocalLikeness local, Stories stories, Reasons reasons) {
    this.links = links;
    this.local = local;
    this.stories = stories;
    this.reasons = reasons;
  }

  /**
   * A story that an article may be in.
   *
   * @param lead by how much the average link is above what is needed
   */
  record Choice(Story story, double lead) {
    static final Comparator<Choice> BEST =
        Comparator.comparingDouble((Choice choice) -> -choice.lead)
            .thenComparing(choice -> choice.story.id.value());
  }

  /** The stories of the nearest articles, the best first; its own only if others are in it. */
  List<Choice> choices(Entry entry) {
    Set<Story> near = new LinkedHashSet<>();
    for (Entry each : links.near(entry)) {
      if (each.story != null && near.size() < Limits.STORIES) {
        near.add(each.story);
      }
    }
    if (entry.story != null && entry.story.size() > 1) {
      near.add(entry.story);
    }
    List<Choice> choices = new ArrayList<>();
    for (Story story : near) {
      int others = story.size() - (story == entry.story ? 1 : 0);
      if (others > 0) {
        choices.add(new Choice(story, links.average(entry, story) - Limits.threshold(others)));
      }
    }
    choices.sort(Choice.BEST);
    return choices;
  }

  /** Looks at an article again: it stays, goes to a story that suits it better, or leaves. */
  void reassign(Entry entry, List<Choice> choices, Changes changes) {
    Story own = entry.story;
    if (own == null || choices.isEmpty()) {
      return;
    }
    Choice best = choices.getFirst();
    if (own.size() == 1) {
      if (best.lead() >= 0) {
        join(own, best.story(), changes);
      }
      return;
    }
    double lead = lead(choices, own);
    if (best.story() != own && best.lead() > Math.max(0, lead + Limits.BETTER)) {
      stories.put(entry, best.story());
      changes.put(entry, reasons.of(Decision.MOVED, entry));
    } else if (lead < -Limits.SLACK) {
      Story alone = new Story(changes.splitOff(entry));
      stories.put(entry, alone);
      changes.split(own, alone);
      changes.put(entry, Reasons.alone(Decision.SPLIT));
    }
  }

  private static double lead(List<Choice> choices, Story story) {
    return choices.stream()
        .filter(choice -> choice.story() == story)
        .mapToDouble(Choice::lead)
        .findFirst()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  /** Makes one of the stories that an article's links show to be one. */
  void merge(Entry entry, List<Choice> choices, Changes changes) {
    for (Choice choice : choices.subList(0, Math.min(3, choices.size()))) {
      Story own = entry.story;
      if (own != null
          && choice.story() != own
          && choice.story().size() > 0
          && choice.lead() >= -Limits.SLACK
          && isOne(own.members(), choice.story().members(), 0)) {
        join(own, choice.story(), changes);
      }
    }
  }

  /** Whether two parts might soon be made one again, looked at from either. */
  private boolean mayBeOne(List<Entry> a, List<Entry> b) {
    return isOne(a, b, Limits.SLACK) || isOne(b, a, Limits.SLACK);
  }

  private boolean isOne(List<Entry> a, List<Entry> b, double slack) {
    int smaller = Math.min(a.size(), b.size());
    if (links.average(a, b) < Limits.threshold(smaller) - slack) {
      return false;
    }
    if (smaller < Limits.LEAST_PART) {
      return true;
    }
    List<Entry> both = new ArrayList<>(Story.sample(a, MOST_COMPARED / 2));
    List<Integer> first = positions(0, both.size());
    both.addAll(Story.sample(b, MOST_COMPARED / 2));
    List<Integer> second = positions(first.size(), both.size());
    return Bisection.ratio(local.of(both), first, second) >= Limits.TOGETHER;
  }

  private static List<Integer> positions(int from, int to) {
    List<Integer> positions = new ArrayList<>();
    for (int i = from; i < to; i++) {
      positions.add(i);
    }
    return positions;
  }

  /** All articles of the younger story go to the older one. */
  private void join(Story a, Story b, Changes changes) {
    boolean older = Entry.AGE.compare(a.oldest(), b.oldest()) < 0;
    Story into = older ? a : b;
    Story from = older ? b : a;
    List<Entry> moved = List.copyOf(from.members());
    double link = links.average(from.members(), into.members());
    int size = Math.min(from.size(), into.size());
    moved.forEach(
        entry -> changes.put(entry, reasons.of(Decision.MERGED, entry, into, link, size)));
    moved.forEach(entry -> stories.put(entry, into));
    changes.merged(from, into);
  }

  /** Whether a story has grown to a size at which it is looked at. */
  static boolean isDue(int size) {
    int step = size <= LARGE ? 1 : size <= VERY_LARGE ? 4 : size / 8;
    return size >= 2 * Limits.LEAST_PART && size % step == 0;
  }

  /** Parts a story that is two, unless its parts would be made one again. */
  void split(Story story, Changes changes) {
    List<Entry> sample = List.copyOf(story.sample(MOST_COMPARED));
    int least = Math.max(Limits.LEAST_PART, (sample.size() + LARGEST_SHARE - 1) / LARGEST_SHARE);
    if (sample.size() < 2 * least) {
      return;
    }
    double[][] likeness = local.of(sample);
    Bisection parts = Bisection.of(likeness, least);
    if (parts == null || parts.ratio(likeness) >= Limits.APART) {
      return;
    }
    List<Entry> first = parts.first().stream().map(sample::get).toList();
    List<Entry> second = parts.second().stream().map(sample::get).toList();
    if (mayBeOne(first, second)) {
      return;
    }
    List<Entry> one = new ArrayList<>(first);
    List<Entry> other = new ArrayList<>(second);
    for (Entry entry : story.members().subList(sample.size(), story.size())) {
      (average(entry, first) >= average(entry, second) ? one : other).add(entry);
    }
    if (!mayBeOne(one, other)) {
      part(story, one.contains(story.oldest()) ? other : one, changes);
    }
  }

  private void part(Story story, List<Entry> leaving, Changes changes) {
    leaving.sort(Entry.AGE);
    Story part = new Story(changes.splitOff(leaving.getFirst()));
    leaving.forEach(entry -> stories.put(entry, part));
    double link = links.average(leaving.getFirst(), part);
    leaving.forEach(entry ->
        changes.put(entry, reasons.of(Decision.SPLIT, entry, part, link, part.size() - 1)));
    changes.split(story, part);
  }

  /** How alike an article is to some of a part: a story may have hundreds to be put to one. */
  private double average(Entry entry, List<Entry> part) {
    double sum = 0;
    int count = Math.min(LARGEST_SHARE, part.size());
    for (Entry other : part.subList(0, count)) {
      sum += links.likeness(entry, other);
    }
    return sum / count;
  }
}
