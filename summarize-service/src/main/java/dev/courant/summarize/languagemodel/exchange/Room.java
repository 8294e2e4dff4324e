package dev.courant.summarize.languagemodel.exchange;

import java.util.Locale;

/**
 * How much goes into one call, in tokens.
 *
 * @param article most of an article that is shown
 * @param answer most of an answer, thoughts included
 * @param brief whether headline and summary alone are asked for
 */
public record Room(int article, int answer, boolean brief) {
  /** Most tokens of an answer of a model that does not think aloud. */
  public static final int ANSWER = 3_000;

  private static final int MOST_ANSWER = 12_000;
  private static final int LEAST_ARTICLE = 200;
  private static final int LEAST_ANSWER = 400;
  private static final int THOUGHTS = 4;

  /** What the question for a whole answer is beside the article. */
  private static final int PROMPT = 1_000;

  private static final int BRIEF_PROMPT = 450;
  private static final int BRIEF_ARTICLE = 1_500;
  private static final int SIXTHS = 6;

  /** For a whole answer. */
  public Room(int article, int answer) {
    this(article, answer, false);
  }

  /**
   * For headline and summary alone, whose schema says how long they are.
   *
   * @param article most of an article
   * @param language that is written, BCP 47
   */
  public static Room brief(int article, String language) {
    Locale locale = Locale.forLanguageTag(language);
    String sample = locale.getDisplayLanguage(locale).repeat(SIXTHS);
    int answer = AnswerSchema.longestBrief() * Tokens.of(sample) / sample.length();
    return new Room(Math.min(article, BRIEF_ARTICLE), Math.max(LEAST_ANSWER, answer), true);
  }

  /** All that an article and an answer take, with the prompt. */
  public int whole() {
    return article + prompt() + answer;
  }

  /** What of it fits a model that holds so many tokens; at most half, if that is not less. */
  public Room within(int context) {
    int shorter = Math.min(answer, context / 3);
    Room room = new Room(Math.min(article, context - prompt() - shorter), shorter, brief);
    return room.equals(this) ? half() : room;
  }

  /** Showing no more of an article than another. */
  public Room upTo(Room other) {
    return new Room(Math.min(article, other.article), answer, brief);
  }

  /** Half of it. */
  public Room half() {
    return new Room(article / 2, answer / 2, brief);
  }

  /** Room for a longer answer; for several times as much if there are thoughts before it. */
  public Room withLongerAnswer(boolean thoughts) {
    return new Room(article, Math.min(MOST_ANSWER, answer * (thoughts ? THOUGHTS : 2)), brief);
  }

  /** Whether an article and its summary can be told in it at all. */
  public boolean isEnough() {
    return article >= LEAST_ARTICLE && answer >= LEAST_ANSWER;
  }

  private int prompt() {
    return brief ? BRIEF_PROMPT : PROMPT;
  }
}
