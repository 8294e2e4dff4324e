package dev.courant.story.matching;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import dev.courant.model.Features.Feature;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of the window. Each term is a number of {@link Terms} with its count, names first.
 * Withdrawn articles stay as entries without terms, so that the window's bounds do not depend on
 * when they went.
 */
final class Entry {
  /** Oldest first; what is equal in time by id. */
  static final Comparator<Entry> AGE =
      Comparator.comparingLong((Entry e) -> e.at).thenComparing(e -> e.id.value());

  private static final int MOST = 31;
  private static final int NUMBER = 32;
  private static final int FLAG_BITS = 6;

  final ArticleId id;
  final int revision;
  final String language;

  /** A number of the language without its region. */
  final int tongue;

  /** A number of the outlet, or 0. */
  final int outlet;

  final long at;
  final int[] terms;
  final int names;

  /** Its number in the window; 0 once it has left. */
  int number;

  /** The number of the decision by which it is where it is. */
  long sequence;

  @Nullable Story story;

  private @Nullable TermVector termVector;
  private @Nullable KeyVector keyVector;

  Entry(Arrival arrival, long at, Terms terms) {
    id = arrival.article();
    revision = arrival.revision();
    language = arrival.language();
    tongue = terms.tongue(language);
    outlet = terms.outlet(arrival.outlet());
    this.at = at;
    List<Feature> named = arrival.features().names();
    List<Feature> words = arrival.features().words();
    this.terms = new int[named.size() + words.size()];
    names = named.size();
    for (int i = 0; i < this.terms.length; i++) {
      Feature each = i < names ? named.get(i) : words.get(i - names);
      int number = isNumber(each.term()) ? NUMBER : 0;
      this.terms[i] =
          terms.intern(each.term()) << FLAG_BITS | number | Math.min(MOST, each.count());
    }
  }

  /** Whether it is in the language of another, whatever the region. */
  boolean speaksAs(Entry other) {
    return tongue == other.tongue;
  }

  /** Whether the outlet of both is known and the same. */
  boolean isOfOneOutlet(Entry other) {
    return outlet != 0 && outlet == other.outlet;
  }

  @Nullable TermVector termVector() {
    return termVector;
  }

  @Nullable KeyVector keyVector() {
    return keyVector;
  }

  /** What {@link Vectors} keeps here during a decision. */
  void terms(@Nullable TermVector vector) {
    termVector = vector;
  }

  /** What {@link Vectors} keeps here during a decision. */
  void keys(@Nullable KeyVector vector) {
    keyVector = vector;
  }

  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i] >>> FLAG_BITS;
  }

  int count(int i) {
    return terms[i] & MOST;
  }

  boolean isNumber(int i) {
    return (terms[i] & NUMBER) != 0;
  }

  private static boolean isNumber(String term) {
    return term.charAt(0) >= '0' && term.charAt(0) <= '9';
  }

  boolean isKept() {
    return number != 0;
  }

  /** What is kept of it. */
  StoryMember member(Evidence why, Terms dictionary) {
    StoryId in = story == null ? null : story.id;
    Features own = features(dictionary);
    return new StoryMember(id, revision, language, in, sequence, why, own, Instant.ofEpochMilli(at))
        .by(dictionary.outlet(outlet));
  }

  /** What stories are found by, as it was given. */
  private Features features(Terms dictionary) {
    List<Feature> named = new ArrayList<>();
    List<Feature> words = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      (i < names ? named : words).add(new Feature(dictionary.text(term(i)), count(i)));
    }
    return new Features(named, words, List.of(), List.of());
  }
}
