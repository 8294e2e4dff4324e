package dev.courant.story.matching;

import dev.courant.model.story.Evidence;
import dev.courant.model.story.Evidence.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts decisions into words: what an article shares with the nearest one of its story. */
final class Reasons {
  private static final int MOST_SHARED = 12;
  private static final int MOST_COMPARED = 8;

  private final Links links;
  private final Similarity similarity;
  private final Weights weights;
  private final Terms terms;

  Reasons(Links links, Similarity similarity, Weights weights, Terms terms) {
    this.links = links;
    this.similarity = similarity;
    this.weights = weights;
    this.terms = terms;
  }

  /** An article without others of its story. */
  static Evidence alone(Decision decision) {
    return new Evidence(decision, null, 0, 0, List.of());
  }

  /** Why an article is in the story that it is in now. */
  Evidence of(Decision decision, Entry entry) {
    Story story = entry.story;
    Entry nearest = story == null ? null : nearest(entry, story);
    if (story == null || nearest == null) {
      return alone(decision);
    }
    return of(decision, entry, nearest, links.average(entry, story), story.size() - 1);
  }

  /**
   * Why an article went to another story with all or some of its own.
   *
   * @param link average of the two stories
   * @param size of the one that threshold depends on
   */
  Evidence of(Decision decision, Entry entry, Story other, double link, int size) {
    Entry nearest = alike(entry, other);
    return nearest == null ? alone(decision) : of(decision, entry, nearest, link, size);
  }

  private Evidence of(Decision decision, Entry entry, Entry nearest, double link, int size) {
    double score = link / Limits.STRONGEST;
    double threshold = Limits.threshold(Math.max(1, size)) / Limits.STRONGEST;
    return new Evidence(
        decision, nearest.id, round(score), round(threshold), shared(entry, nearest));
  }

  /** The most alike article: likeness costs less than a link. */
  private @Nullable Entry alike(Entry entry, Story story) {
    Entry nearest = null;
    double best = -1;
    for (Entry member : story.sample(MOST_COMPARED)) {
      double likeness = member == entry ? -1 : similarity.of(entry, member);
      if (likeness > best) {
        best = likeness;
        nearest = member;
      }
    }
    return nearest;
  }

  private @Nullable Entry nearest(Entry entry, Story story) {
    Entry nearest = null;
    double best = -1;
    for (Entry member : links.compared(entry, story.members())) {
      double link = links.link(entry, member);
      if (link > best) {
        best = link;
        nearest = member;
      }
    }
    return nearest;
  }

  /** Terms of an article that another has too, or that sound alike in its language. */
  private List<String> shared(Entry entry, Entry other) {
    return IntStream.range(0, entry.size())
        .boxed()
        .filter(i -> similarity.shares(other, entry, entry.term(i)))
        .sorted(Comparator.comparingDouble((Integer i) -> -weight(entry, i)))
        .limit(MOST_SHARED)
        .map(i -> terms.text(entry.term(i)))
        .toList();
  }

  private double weight(Entry entry, int i) {
    return weights.plain(entry, i) * weights.kind(entry, i);
  }

  private static double round(double score) {
    return Math.rint(1000 * score) / 1000;
  }
}
