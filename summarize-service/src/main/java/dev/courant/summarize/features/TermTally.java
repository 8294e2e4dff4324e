package dev.courant.summarize.features;

import dev.courant.model.Features.Feature;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The terms of one text: how often each stands there, where first, and whether as a name. What
 * tells most is often there, early, in the title, a name or a number.
 */
final class TermTally {
  private static final double NAME = 2;
  private static final double NUMBER = 1.5;
  private static final double TITLE = 1.4;
  private static final double LEAD = 40;

  private final Map<String, Term> terms = new LinkedHashMap<>();

  /** Words as they stand, until it is known which are names. */
  private final Map<String, Term> words = new LinkedHashMap<>();

  /** What kind of word it was in one place. */
  enum Kind {
    /** With a capital where other words have none, or known as a name. */
    NAME,
    /** With a capital where every word has one: a name if it is one elsewhere, or nothing else. */
    CAPITAL,
    /** Any other. */
    WORD,
    /** Digits. */
    NUMBER
  }

  private static final class Term {
    private final String text;
    private int first;
    private int count;
    private int named;
    private int plain;
    private boolean number;
    private boolean title;

    Term(String text, int first) {
      this.text = text;
      this.first = first;
    }

    void add(Kind kind, boolean inTitle) {
      count++;
      title |= inTitle;
      named += kind == Kind.NAME ? 1 : 0;
      plain += kind == Kind.WORD ? 1 : 0;
      number |= kind == Kind.NUMBER;
    }

    void addAll(Term other) {
      first = Math.min(first, other.first);
      count += other.count;
      title |= other.title;
      named += other.named;
      plain += other.plain;
    }

    boolean isName() {
      return named > plain;
    }

    double score() {
      double kind = isName() ? NAME : number ? NUMBER : 1;
      double place = (title ? TITLE : 1) * (1 + 1 / (1 + first / LEAD));
      return (1 + Math.log(count)) * kind * place;
    }
  }

  private record Scored(Term term, double score) {}

  /** Counts one occurrence of a term. */
  void add(String term, Kind kind, boolean inTitle) {
    terms.computeIfAbsent(term, key -> new Term(key, size())).add(kind, inTitle);
  }

  /** Counts one occurrence of a word, lower case. */
  void addWord(String word, Kind kind, boolean inTitle) {
    words.computeIfAbsent(word, key -> new Term(key, size())).add(kind, inTitle);
  }

  private int size() {
    return terms.size() + words.size();
  }

  /**
   * The most telling ones, the most telling first.
   *
   * @param form the term of a word, by whether it is a name; empty if it is none
   */
  Selection most(int limit, BiFunction<String, Boolean, String> form) {
    Map<String, Term> all = new LinkedHashMap<>(terms);
    for (Term word : words.values()) {
      String text = form.apply(word.text, word.isName());
      if (!text.isBlank()) {
        all.computeIfAbsent(text, key -> new Term(key, word.first)).addAll(word);
      }
    }
    List<Term> best =
        all.values().stream()
            .map(term -> new Scored(term, term.score()))
            .sorted(Comparator.comparingDouble(scored -> -scored.score()))
            .limit(limit)
            .map(Scored::term)
            .toList();
    return new Selection(
        features(best.stream(), Term::isName), features(best.stream(), term -> !term.isName()));
  }

  /**
   * What was selected.
   *
   * @param words others than names
   */
  record Selection(List<Feature> names, List<Feature> words) {}

  private static List<Feature> features(Stream<Term> terms, Predicate<Term> which) {
    return terms.filter(which).map(term -> new Feature(term.text, term.count)).toList();
  }
}
