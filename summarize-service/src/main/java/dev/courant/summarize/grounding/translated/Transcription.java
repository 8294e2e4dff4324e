package dev.courant.summarize.grounding.translated;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A foreign name, laid along Chinese characters consonant by consonant: each character has at most
 * one at its start and a nasal at its end.
 */
final class Transcription {
  private static final double ALLOWED = 0.25;
  private static final double ALLOWED_EACH = 0.2;
  private static final double FIRST = 2;
  private static final double NO_CONSONANT = 0.15;
  private static final double EXTRA_NASAL = 0.25;
  private static final double EXTRA_CHARACTER = 0.9;
  private static final double COMMON = 0.2;
  private static final int FEWEST = 2;

  /** The consonants of "-burg" and "-berg", for which there is one character. */
  private static final String TOWN = "brg";

  private static final char TOWN_CHARACTER = '堡';
  private static final String OFTEN_SILENT_AT_THE_END = "std";
  private static final double SILENT = 0.5;

  private static final List<String> LINES = Lines.of("transcription-characters.txt");
  private static final Set<Integer> RARELY_ELSEWHERE = characters(LINES.getFirst());
  private static final Set<Integer> OFTEN_ELSEWHERE = characters(LINES.getLast());

  private final String consonants;
  private final boolean startsSo;

  /**
   * @param sound of the name, as {@link Likeness#sound} has it
   */
  Transcription(String sound) {
    StringBuilder kept = new StringBuilder();
    sound.chars().filter(c -> "aeiou".indexOf(c) < 0).forEach(c -> kept.append((char) c));
    this.consonants = kept.toString();
    this.startsSo =
        !sound.isEmpty()
            && sound.startsWith(consonants.isEmpty() ? "?" : consonants.substring(0, 1));
  }

  /** Whether a character is one that Chinese writes foreign names with, by their sound. */
  static boolean uses(int character) {
    return RARELY_ELSEWHERE.contains(character) || OFTEN_ELSEWHERE.contains(character);
  }

  private static Set<Integer> characters(String line) {
    return line.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the first of the characters from a place on, at least two, can stand for the name. */
  boolean fits(int[] text, int from, int to) {
    int n = consonants.length();
    if (n < FEWEST) {
      return false;
    }
    double[] cost = new double[n + 1];
    for (int i = 1; i <= n; i++) {
      cost[i] = cost[i - 1] + left(i - 1);
    }
    for (int at = from; at < Math.min(to, from + n + FEWEST); at++) {
      cost = after(cost, text[at]);
      if (OFTEN_ELSEWHERE.contains(text[at])) {
        for (int i = 0; i <= n; i++) {
          cost[i] += COMMON;
        }
      }
      int characters = at - from + 1;
      if (characters >= FEWEST && cost[n] <= ALLOWED + ALLOWED_EACH * Math.max(n, characters)) {
        return true;
      }
    }
    return false;
  }

  private double[] after(double[] before, int character) {
    int n = consonants.length();
    double[] next = new double[n + 1];
    Arrays.fill(next, Double.MAX_VALUE / 2);
    for (String reading : HanReadings.of(character)) {
      String start = initial(reading);
      boolean nasal = reading.endsWith("n") || reading.endsWith("ng");
      boolean silent = start.isEmpty() || "yw".contains(start) || reading.equals("er");
      for (int i = 0; i <= n; i++) {
        end(next, i, before[i] + (silent ? NO_CONSONANT : EXTRA_CHARACTER), nasal);
        if (i < n && !start.isEmpty()) {
          end(next, i + 1, before[i] + (alike(consonants.charAt(i), start) ? 0 : 1), nasal);
        }
      }
    }
    for (int i = 0; i + TOWN.length() <= n; i++) {
      if (character == TOWN_CHARACTER && consonants.startsWith(TOWN, i)) {
        end(next, i + TOWN.length(), before[i], false);
      }
    }
    for (int i = 1; i <= n; i++) {
      next[i] = Math.min(next[i], next[i - 1] + left(i - 1));
    }
    return next;
  }

  private void end(double[] next, int i, double cost, boolean nasal) {
    next[i] = Math.min(next[i], cost + (nasal ? EXTRA_NASAL : 0));
    if (nasal && i < consonants.length() && "mn".indexOf(consonants.charAt(i)) >= 0) {
      next[i + 1] = Math.min(next[i + 1], cost);
    }
  }

  /** What it costs that a consonant has no character. */
  private double left(int i) {
    if (i == 0 && consonants.charAt(0) != 'h' && startsSo) {
      return FIRST;
    }
    if (i > 1
        && i == consonants.length() - 1
        && OFTEN_SILENT_AT_THE_END.indexOf(consonants.charAt(i)) >= 0) {
      return SILENT;
    }
    return switch (consonants.charAt(i)) {
      case 'h', 'r' -> 0.25;
      case 'l', 't', 'd', 'k', 'g', 'j' -> 0.6;
      default -> 0.9;
    };
  }

  private static String initial(String reading) {
    int end = 0;
    while (end < reading.length() && "aeiou".indexOf(reading.charAt(end)) < 0) {
      end++;
    }
    return reading.equals("er") ? "r" : reading.substring(0, end);
  }

  /** Which consonants of other languages Chinese writes with a start of a syllable. */
  private static boolean alike(char consonant, String start) {
    String sounds =
        switch (start) {
          case "b", "p" -> "bpv";
          case "f", "w" -> "fvp";
          case "d", "t" -> "dt";
          case "g", "k" -> "kg4";
          case "h" -> "hkgf";
          case "j", "q" -> "jkg4$szt";
          case "x" -> "s$hz4";
          case "l" -> "lr";
          case "r" -> "rjlz";
          case "y" -> "j";
          case "zh" -> "sz4$jtg";
          case "m" -> "m";
          case "n" -> "n";
          default -> "sz4$jt";
        };
    return sounds.indexOf(consonant) >= 0;
  }
}
