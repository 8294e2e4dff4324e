package dev.courant.summarize.languagemodel;

/** A model behind HTTP. Safe for concurrent use; blocks. */
interface ModelEndpoint {
  /** Most tokens of an answer. */
  int LONGEST_ANSWER = 3_000;

  /**
   * Asks once; never tries again by itself.
   *
   * @throws NoAnswerException where no answer came within the deadline, or not a usable one
   */
  ModelAnswer ask(Question question);
}
