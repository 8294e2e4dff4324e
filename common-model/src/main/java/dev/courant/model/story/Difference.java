package dev.courant.model.story;

import java.time.Instant;
import java.util.List;

/**
 * Where the accounts of a story differ. Nothing is called true or false.
 *
 * @param kind how they differ
 * @param about of what, in words of the articles
 * @param sides who says what, the earliest first; one side where only one origin tells it
 */
public record Difference(Kind kind, String about, List<Side> sides) {
  /** How accounts differ. */
  public enum Kind {
    /** They give different figures for the same thing. */
    FIGURE,
    /** One denies what another asserts. */
    DENIAL,
    /** Only one origin tells it. */
    SINGLE_ORIGIN
  }

  public Difference {
    sides = List.copyOf(sides);
  }

  /**
   * What one or more articles say.
   *
   * @param value the figure as a decimal number, or a short word for the position: {@code asserts}
   *     or {@code denies}
   * @param since when the first article that says so came
   * @param quotes the sentences that say so, at least one
   */
  public record Side(String value, Instant since, List<Quote> quotes) {
    public Side {
      quotes = List.copyOf(quotes);
    }
  }
}
