package dev.courant.summarize.languagemodel.exchange;

/**
 * What a model said.
 *
 * @param text JSON, or what the model takes for it; empty if it said nothing
 * @param inputTokens as the endpoint counts them; 0 where it does not
 * @param outputTokens as the endpoint counts them, thoughts too; 0 where it does not
 * @param ending why it ended
 */
public record ModelAnswer(String text, long inputTokens, long outputTokens, Ending ending) {
  /** Why an answer ends. */
  public enum Ending {
    /** The model was done. */
    DONE,
    /** The limit, or the model's context, was reached. */
    CUT_OFF,
    /** The same, while the model was still thinking. */
    CUT_OFF_IN_THOUGHT
  }

  public boolean isCutOff() {
    return ending != Ending.DONE;
  }
}
