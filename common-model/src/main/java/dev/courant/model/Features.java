package dev.courant.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What an article is recognised and compared by, computed once from the whole of its text, so that
 * nobody needs the body for it again.
 *
 * @param names named persons, bodies and places, the most telling first; at most 64 with {@code
 *     words}
 * @param words other words and numbers, the most telling first
 * @param shingles a sample of the hashes of its runs of words, the same hashes for every article
 *     (those divisible by 8), ascending: the share of one article's that another has tells how much
 *     of its text stands there. Whole numbers below 2^53
 * @param claims what it says that other articles may say otherwise
 */
public record Features(
    List<Feature> names, List<Feature> words, List<Long> shingles, List<Claim> claims) {
  public Features {
    names = List.copyOf(names);
    words = List.copyOf(words);
    shingles = List.copyOf(shingles);
    claims = List.copyOf(claims);
  }

  /**
   * A term and how often the article has it.
   *
   * @param term folded: NFKC, lower case, without accents, without inflection where the language
   *     allows it, in Latin letters but for Chinese characters; the English word where a lexicon
   *     knows what it means, for example {@code earthquake} or {@code germany}; a number in digits
   * @param count 1 or more
   */
  public record Feature(String term, int count) {
    public Feature {
      Require.that(!term.isBlank() && count >= 1, "a feature needs a term and a count");
    }
  }

  /**
   * Something that an article says and that accounts of the same event can differ in.
   *
   * @param kind what is said
   * @param about terms that say of what, folded like those of features and the same for all
   *     languages where a lexicon has them, for example {@code dead}
   * @param value of a {@link Kind#FIGURE}: a decimal number without an exponent; empty otherwise
   * @param bound of a figure: {@code exact}, {@code about}, {@code at-least}, {@code at-most};
   *     empty otherwise
   * @param speaker who says so, as the text names him; empty where it is the outlet itself
   * @param receipt id of the {@linkplain Sentence source sentence} that says so
   */
  public record Claim(
      Kind kind,
      List<String> about,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String value,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String bound,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String speaker,
      String receipt) {
    /** What a claim says. */
    public enum Kind {
      /** How many or how much of something. */
      FIGURE,
      /** That something happened or is so. */
      ASSERTION,
      /** That something did not happen or is not so. */
      DENIAL
    }

    public Claim {
      about = List.copyOf(about);
      value = value == null ? "" : value;
      bound = bound == null ? "" : bound;
      speaker = speaker == null ? "" : speaker;
    }
  }
}
