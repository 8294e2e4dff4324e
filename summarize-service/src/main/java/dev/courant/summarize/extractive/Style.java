package dev.courant.summarize.extractive;

import dev.courant.summarize.language.SentenceEnds;
import dev.courant.summarize.language.Word;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Judges the form of a sentence: whether it can stand in a summary at all, and how well it would
 * stand there by itself. Costs are on the scale of the F1 that {@link Selection} maximises.
 */
final class Style {
  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_WORDS_UNTERMINATED = 6;
  private static final int SHORT = 6;

  /** Words at the beginning of a sentence that are looked at for a pronoun. */
  private static final int OPENING = 6;

  private static final int EARLY = 3;

  private static final double MOSTLY_QUOTED = 0.5;

  /** A verb and a name. */
  private static final int SPEAKER_WORDS = 2;

  private static final double SHORT_COST = 0.05;
  private static final double QUOTE_COST = 0.3;
  private static final double QUESTION_COST = 0.15;
  private static final double UNTERMINATED_COST = 0.03;
  private static final Pattern MACHINE_MADE =
      Pattern.compile("©|https?://|www\\.|\\S@\\S+\\.|\\|.*\\||#\\w+.*#\\w+");
  private static final String SIGNS = "©@|#";

  private static final List<String> TRAILING = List.of("…", "...", "・・・");

  private static final String QUESTION_MARKS = "?？؟;";
  private static final Pattern QUOTED = Pattern.compile("^[\"'`‘’“”«»„‚「『]");

  private final StyleWords words;

  Style(StyleWords words) {
    this.words = words;
  }

  /** Whether a sentence says something of the news at all. */
  boolean isTelling(String sentence, List<Word> tokens) {
    int fewest = SentenceEnds.isTerminated(sentence) ? FEWEST_WORDS : FEWEST_WORDS_UNTERMINATED;
    return tokens.size() >= fewest && !isMachineMade(sentence);
  }

  /** The expression costs much more than the look for the signs that all its forms have. */
  private static boolean isMachineMade(String sentence) {
    boolean signs =
        sentence.contains("://")
            || sentence.contains("www.")
            || sentence.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
    return signs && MACHINE_MADE.matcher(sentence).find();
  }

  /** Whether a sentence has no end of its own: a teaser, or what was cut off. */
  boolean trailsOff(String sentence) {
    return TRAILING.stream().anyMatch(sentence::endsWith);
  }

  /**
   * What the form of a sentence takes off the worth of a summary.
   *
   * @param speaks whether it is somebody's speech without quotation marks
   */
  double cost(String sentence, List<Word> tokens, boolean speaks) {
    return (speaks || QUOTED.matcher(sentence).find() ? QUOTE_COST : 0)
        + (SentenceEnds.endsIn(sentence, c -> QUESTION_MARKS.indexOf(c) >= 0) ? QUESTION_COST : 0)
        + (SentenceEnds.isTerminated(sentence) ? 0 : UNTERMINATED_COST)
        + (tokens.size() < SHORT ? SHORT_COST : 0);
  }

  /**
   * Whether a sentence points to the one before: by its first word, or by a pronoun that stands
   * among the first three words or behind the first comma, without a name before it, as in "In a
   * later post, he wrote".
   */
  boolean isLeaning(String sentence, List<Word> tokens) {
    if (words.leaning().contains(tokens.getFirst().text())) {
      return true;
    }
    for (int i = 1; i < Math.min(OPENING, tokens.size()); i++) {
      Word word = tokens.get(i);
      if (Character.isUpperCase(sentence.charAt(word.start()))) {
        return false;
      }
      if (words.pronouns().contains(word.text())) {
        return i < EARLY || sentence.charAt(word.start() - 2) == ',';
      }
    }
    return false;
  }

  /** Whether words that are not quoted speak of the speaker or to the reader. */
  boolean speaks(List<Word> unquoted) {
    return unquoted.stream().anyMatch(word -> words.persons().contains(word.text()));
  }

  /**
   * Whether a sentence that mostly quotes says whom, by more than a pronoun.
   *
   * @param quoted the share of it that is quoted, 0 to 1
   * @param unquoted its other words
   */
  boolean hasSpeaker(double quoted, List<Word> unquoted) {
    if (quoted < MOSTLY_QUOTED) {
      return true;
    }
    return unquoted.size() >= SPEAKER_WORDS
        && unquoted.stream()
            .noneMatch(word ->
                words.pronouns().contains(word.text()) || words.leaning().contains(word.text()));
  }
}
