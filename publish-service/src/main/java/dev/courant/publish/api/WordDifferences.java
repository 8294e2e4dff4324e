package dev.courant.publish.api;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What differs between two sentences, by word. Scripts without spaces are compared by letter. */
public final class WordDifferences {
  /** Sentences with less in common are told whole: marks on every other word say nothing. */
  private static final double LEAST_ALIKE = 1.0 / 3;

  /** Cells of the table of common words; sentences that need more are told whole. */
  private static final long MOST_CELLS = 1_000_000;

  private static final Pattern BY_LETTER =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
  private static final Pattern LETTER = Pattern.compile("\\X");

  private WordDifferences() {}

  /** What became of a part of a sentence. */
  public enum Kind {
    /** Both have it. */
    SAME,
    /** The earlier one alone has it. */
    REMOVED,
    /** The later one alone has it. */
    ADDED
  }

  /** Words that stand together, with the spaces between them. */
  public record Part(Kind kind, String text) {}

  /** The later sentence with what it replaced; what was removed stands before what was added. */
  public static List<Part> between(String before, String after) {
    List<String> earlier = tokens(before);
    List<String> later = tokens(after);
    if ((long) earlier.size() * later.size() > MOST_CELLS) {
      return whole(before, after);
    }
    List<Part> parts = new Walk(earlier, later).parts();
    long common = letters(parts, Kind.SAME);
    long others = letters(parts, Kind.REMOVED) + letters(parts, Kind.ADDED);
    return 2 * common < LEAST_ALIKE * (2 * common + others) ? whole(before, after) : parts;
  }

  private static List<Part> whole(String before, String after) {
    return List.of(
        new Part(Kind.REMOVED, before), new Part(Kind.SAME, " "), new Part(Kind.ADDED, after));
  }

  private static long letters(List<Part> parts, Kind kind) {
    return parts.stream()
        .filter(part -> part.kind() == kind)
        .flatMapToInt(part -> part.text().codePoints())
        .filter(Character::isLetterOrDigit)
        .count();
  }

  /** The words of a sentence, each once. */
  static Set<String> words(String sentence) {
    Set<String> words = new HashSet<>();
    for (String token : tokens(sentence)) {
      if (token.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.add(token.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /** From 0, no word in common, to 1, the same words (Dice's coefficient). */
  static double alike(Set<String> one, Set<String> other) {
    int all = one.size() + other.size();
    long common = one.stream().filter(other::contains).count();
    return all == 0 ? 1 : 2.0 * common / all;
  }

  private static List<String> tokens(String sentence) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(sentence);
    List<String> tokens = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String token = sentence.substring(start, end);
      if (BY_LETTER.matcher(token).find()) {
        LETTER.matcher(token).results().forEach(letter -> tokens.add(letter.group()));
      } else {
        tokens.add(token);
      }
      start = end;
    }
    return tokens;
  }

  /** Goes along both sentences at once. */
  private static final class Walk {
    private final List<String> before;
    private final List<String> after;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    Walk(List<String> before, List<String> after) {
      this.before = before;
      this.after = after;
    }

    List<Part> parts() {
      int[][] common = Differences.common(before, after);
      int i = 0;
      int j = 0;
      while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
          same.append(before.get(i++));
          j++;
        } else {
          changed();
          if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
            removed.append(before.get(i++));
          } else {
            added.append(after.get(j++));
          }
        }
      }
      flush();
      return parts;
    }

    /** Words follow that only one of them has; a space alone does not part two changes. */
    private void changed() {
      if (same.isEmpty()) {
        return;
      }
      if (same.toString().isBlank() && !(removed.isEmpty() && added.isEmpty())) {
        removed.append(same);
        added.append(same);
        same.setLength(0);
      } else {
        flush();
      }
    }

    /** What was changed, and what both have behind it. */
    private void flush() {
      add(Kind.REMOVED, removed);
      add(Kind.ADDED, added);
      add(Kind.SAME, same);
    }

    private void add(Kind kind, StringBuilder text) {
      if (!text.isEmpty()) {
        parts.add(new Part(kind, text.toString()));
        text.setLength(0);
      }
    }
  }
}
