package dev.courant.summarize.features;

import dev.courant.model.Features.Feature;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final int first;
    private int count;
    private int named;
    private int plain;
    private boolean number;
    private boolean title;

    Term(String text, int first) {
      this.text = text;
      this.first = first;
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

  /** Counts one occurrence. */
  void add(String text, Kind kind, boolean inTitle) {
    Term term = terms.computeIfAbsent(text, key -> new Term(key, terms.size()));
    term.count++;
    term.title |= inTitle;
    term.named += kind == Kind.NAME ? 1 : 0;
    term.plain += kind == Kind.WORD ? 1 : 0;
    term.number |= kind == Kind.NUMBER;
  }

  /** The most telling ones, the most telling first. */
  Selection most(int limit) {
    List<Term> best =
        terms.values().stream()
            .sorted(Comparator.comparingDouble((Term term) -> -term.score()))
            .limit(limit)
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
