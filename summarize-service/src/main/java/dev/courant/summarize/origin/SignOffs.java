package dev.courant.summarize.origin;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.origin.SourceNames.Named;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells lines of hardly more than the names of sources: {@code dpa/AFP}, {@code © Reuters}, {@code
 * With files from AP}.
 */
final class SignOffs {
  private static final int LONGEST = 90;
  private static final int LEFT_OVER = 3;
  private static final int BEHIND_CREDIT = 12;

  /** Agencies number their reports. */
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Cues cues;

  SignOffs(Cues cues) {
    this.cues = cues;
  }

  /** Whether a text is such a line. */
  boolean is(FoldedText text, List<Named> named) {
    if (text.length() > LONGEST) {
      return false;
    }
    StringBuilder rest = new StringBuilder(text.folded(0, text.length()));
    for (Named name : named.reversed()) {
      rest.replace(name.start(), name.end(), " ");
    }
    FoldedText around = FoldedText.of(rest.toString());
    String left = DIGITS.matcher(around.folded(0, around.length())).replaceAll("").strip();
    return left.length() <= LEFT_OVER || isCredit(around, left);
  }

  private boolean isCredit(FoldedText around, String left) {
    return cues.in(around).stream()
        .anyMatch(cue ->
            cue.value() == Cue.CREDIT
                && cue.start() == 0
                && left.length() - cue.end() <= BEHIND_CREDIT);
  }
}
