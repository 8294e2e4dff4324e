package dev.courant.summarize.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The offices that stand beside names: "prime minister", "the union's chairwoman". */
final class Offices {
  private static final int LONGEST_ROLE = 80;
  private static final int ROLE_WORDS = 6;
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "^(?:who|whose|whom|which|where|when|and|or|but|der|die|das|dessen|deren|dem|den|und"
              + "|qui|que|dont|où|et|quien|cuyo|y|e|che|cui|die|dat|en|som|og|och|który|která|který)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> ARTICLES =
      Set.of(
          "the",
          "a",
          "an",
          "der",
          "die",
          "das",
          "den",
          "dem",
          "ein",
          "eine",
          "le",
          "la",
          "les",
          "un",
          "une",
          "el",
          "los",
          "las",
          "una",
          "o",
          "os",
          "as",
          "il",
          "lo",
          "i",
          "gli",
          "de",
          "het",
          "een",
          "en",
          "et",
          "ett",
          "du",
          "am",
          "im",
          "his",
          "her",
          "their",
          "its",
          "sein",
          "seine",
          "ihr",
          "ihre",
          "son",
          "sa",
          "su",
          "yesterday",
          "today",
          "später",
          "auch");

  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "ein", "eine", "un", "une", "una", "um", "uma", "een", "en", "et", "ett");

  private static final Set<String> GENITIVES =
      Set.of("of", "de", "du", "des", "del", "della", "dello", "di", "do", "da", "der", "vom");
  private static final Set<String> CONJUNCTIONS = Set.of("and", "und", "et", "y", "e", "og", "och");
  private static final Set<String> PROXIES =
      Set.of(" for ", " für ", " voor ", " för ", " von ", " til ", " av ", " af ", " pour ");
  private final SpeakingWords words;

  Offices(SpeakingWords words) {
    this.words = words;
  }

  /** Whether words open a relative clause, or another one. */
  static boolean isRelative(String words) {
    return RELATIVE.matcher(words).find();
  }

  /** What stands behind the last mark. */
  static String clauseEnd(String before) {
    int start = before.length();
    while (start > 0
        && before.length() - start < LONGEST_ROLE
        && isRole(before.charAt(start - 1))) {
      start--;
    }
    return before.substring(start);
  }

  private static boolean isRole(char c) {
    return Character.isLetter(c) || " '’-".indexOf(c) >= 0;
  }

  /** The office in an apposition behind a name, or null. */
  static @Nullable String behind(@Nullable String words) {
    if (words == null || isRelative(words)) {
      return null;
    }
    boolean office =
        SPACE.splitAsStream(words.toLowerCase(Locale.ROOT)).anyMatch(SpeakingWords::isOffice);
    return office ? words.strip() : null;
  }

  /** The office right before a name: from what qualifies it to the name, articles left out. */
  @Nullable String before(String between) {
    String[] parts = SPACE.split(between.strip().replaceFirst(",$", ""));
    for (int i = rank(parts); i < parts.length; i++) {
      if (SpeakingWords.isOffice(parts[i].toLowerCase(Locale.ROOT))) {
        int from = qualified(parts, i);
        String role = String.join(" ", List.of(parts).subList(from, parts.length));
        boolean fits = parts.length - i <= ROLE_WORDS && role.length() <= LONGEST_ROLE;
        boolean supposed =
            from > 0 && !between.strip().endsWith(",") && isIndefinite(parts[from - 1]);
        return fits && !supposed && isOfOffice(parts, i) && !actsForAnother(role) ? role : null;
      }
    }
    return null;
  }

  /** "Under a President Connolly" does not say that she is one. */
  private static boolean isIndefinite(String word) {
    return INDEFINITE.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Where a rank begins behind a function whose beginning cannot be told: at "Brigadier" in
   * "exercise director Brigadier General".
   */
  private static int rank(String[] parts) {
    for (int i = parts.length - 1; i > 0; i--) {
      boolean function =
          Character.isLowerCase(parts[i - 1].codePointAt(0))
              && SpeakingWords.isOffice(parts[i - 1].toLowerCase(Locale.ROOT));
      if (function && Character.isUpperCase(parts[i].codePointAt(0))) {
        return i;
      }
    }
    return 0;
  }

  /** Where an office begins with what qualifies it: two names, and words as "former prime". */
  private int qualified(String[] parts, int office) {
    int from = office;
    int names = 0;
    while (from > 0) {
      String word = parts[from - 1];
      if (!SpeakingWords.isQualifier(word.toLowerCase(Locale.ROOT))) {
        names++;
        if (names > 2 || !qualifies(word)) {
          return from;
        }
      }
      from--;
    }
    return from;
  }

  private boolean qualifies(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !ARTICLES.contains(lower)
        && !words.not().contains(lower)
        && Character.isUpperCase(word.codePointAt(0));
  }

  /** Behind the office only what belongs to it may stand: "of the Greens", not "said that". */
  private boolean isOfOffice(String[] parts, int office) {
    if (office + 1 == parts.length) {
      return true;
    }
    boolean genitive =
        GENITIVES.contains(parts[office + 1].toLowerCase(Locale.ROOT))
            || Character.isUpperCase(parts[office + 1].codePointAt(0));
    String last = parts[parts.length - 1];
    boolean ends =
        !GENITIVES.contains(last) && !CONJUNCTIONS.contains(last) && !words.not().contains(last);
    return genitive && (ends || Character.isUpperCase(last.codePointAt(0)));
  }

  /** "A spokesman for" somebody, "the spokesman of minister", without a comma before the name. */
  static boolean actsForAnother(String between) {
    String lower = " " + between.toLowerCase(Locale.ROOT);
    List<String> parts = List.of(SPACE.split(lower.strip()));
    boolean ofOffice =
        parts.stream().anyMatch(GENITIVES::contains)
            && parts.stream().filter(SpeakingWords::isOffice).count() > 1;
    return !between.strip().endsWith(",")
        && (ofOffice || PROXIES.stream().anyMatch(lower::contains));
  }
}
