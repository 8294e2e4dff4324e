package dev.courant.summarize.language;

import java.util.List;

/**
 * Cuts what would be too long to read as a receipt: at the last end of a clause, else at the last
 * space, else anywhere between two characters. Text of scripts without spaces says more in a
 * character and is cut earlier.
 */
final class LongSentences {
  private static final int LONGEST = 700;
  private static final int LONGEST_UNSPACED = 250;
  private static final String CLAUSE_ENDS = ",;:–—،؛、，；：";

  private LongSentences() {}

  /** Adds a sentence, in as many parts as it takes. */
  static void add(String text, Span sentence, List<Span> parts) {
    int start = sentence.start();
    int limit = limit(text, start, sentence.end());
    while (sentence.end() - start > limit) {
      int cut = cut(text, start, start + limit);
      Span part = Span.trimmed(text, start, cut);
      parts.add(part);
      start = Span.trimmed(text, cut, sentence.end()).start();
      limit = limit(text, start, sentence.end());
    }
    if (start < sentence.end()) {
      parts.add(new Span(start, sentence.end()));
    }
  }

  private static int limit(String text, int start, int end) {
    int seen = Math.min(end, start + LONGEST_UNSPACED);
    int unspaced = 0;
    for (int i = start; i < seen; i++) {
      unspaced += Characters.isUnspaced(text.charAt(i)) ? 1 : 0;
    }
    return 2 * unspaced > seen - start ? LONGEST_UNSPACED : LONGEST;
  }

  private static int cut(String text, int start, int latest) {
    int space = -1;
    for (int i = latest; i > start + (latest - start) / 2; i--) {
      boolean atSpace = Characters.isSpace(text.charAt(i));
      if (CLAUSE_ENDS.indexOf(text.charAt(i - 1)) >= 0
          && (atSpace || Characters.isUnspaced(text.charAt(i)))) {
        return i;
      }
      space = space < 0 && atSpace ? i : space;
    }
    return space > 0 ? space : betweenCharacters(text, start, latest);
  }

  private static int betweenCharacters(String text, int start, int latest) {
    int cut = latest;
    while (cut > start + (latest - start) / 2
        && (Character.isLowSurrogate(text.charAt(cut))
            || Characters.isMark(text.codePointAt(cut)))) {
      cut--;
    }
    return Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
  }
}
