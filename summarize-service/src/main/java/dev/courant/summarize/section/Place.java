package dev.courant.summarize.section;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.TermMatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name that points to an area, and where it counts.
 *
 * @param area null for a name that only looks like a place's
 * @param weight how strongly it points there
 * @param spelling what the letters of the text must look like
 * @param endings what may follow the name in the same word, or null for anything that the term
 *     allows
 * @param number names are one and the same when their number is
 */
record Place(
    @Nullable Area area, double weight, Spelling spelling, @Nullable Pattern endings, int number) {
  /** How a name is written in scripts that have capitals. */
  enum Spelling {
    /** As it comes: an adjective. */
    ANY,
    /** With a capital letter. */
    CAPITAL,
    /** In capitals throughout. */
    CAPITALS,
    /** With a capital letter, and no other name right beside it. */
    ALONE
  }

  boolean fits(FoldedText text, TermMatch<Place> match) {
    return spelled(text, match.start(), match.end())
        && (endings == null
            || endings.matcher(text.folded(match.end(), text.wordEnd(match.end()))).matches());
  }

  private boolean spelled(FoldedText text, int start, int end) {
    return switch (spelling) {
      case ANY -> true;
      case CAPITAL -> text.capital(start);
      case CAPITALS -> text.original(start, end).chars().noneMatch(Character::isLowerCase);
      case ALONE -> text.capital(start) && !text.besideCapital(start, end);
    };
  }
}
