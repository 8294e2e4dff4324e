package dev.courant.summarize.languagemodel;

/**
 * How much goes into one call, in tokens.
 *
 * @param article most of an article that is shown
 * @param answer most of an answer, thoughts included
 */
record Room(int article, int answer) {
  /** Most tokens of an answer of a model that does not think aloud. */
  static final int ANSWER = 3_000;

  /** What a question is beside the article. */
  static final int PROMPT = 1_000;

  private static final int MOST_ANSWER = 12_000;
  private static final int LEAST_ARTICLE = 200;
  private static final int LEAST_ANSWER = 400;
  private static final int THOUGHTS = 4;

  /** All that an article and an answer take, with the prompt. */
  int whole() {
    return article + PROMPT + answer;
  }

  /** What of it fits a model that holds so many tokens; at most half, if that is not less. */
  Room within(int context) {
    int shorter = Math.min(answer, context / 3);
    Room room = new Room(Math.min(article, context - PROMPT - shorter), shorter);
    return room.equals(this) ? half() : room;
  }

  /** Half of it. */
  Room half() {
    return new Room(article / 2, answer / 2);
  }

  /** Room for a longer answer; for several times as much if there are thoughts before it. */
  Room withLongerAnswer(boolean thoughts) {
    return new Room(article, Math.min(MOST_ANSWER, answer * (thoughts ? THOUGHTS : 2)));
  }

  /** Whether an article and its summary can be told in it at all. */
  boolean isEnough() {
    return article >= LEAST_ARTICLE && answer >= LEAST_ANSWER;
  }
}
