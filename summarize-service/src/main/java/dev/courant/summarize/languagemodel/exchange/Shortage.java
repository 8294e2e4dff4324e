package dev.courant.summarize.languagemodel.exchange;

/**
 * A question or its answer did not fit, or could not be read.
 *
 * @param context tokens that the model holds; 0 if that is not known, or not the reason
 * @param thoughts whether thoughts took the room
 * @param cost of the answer that was cut off
 */
public record Shortage(int context, boolean thoughts, PaidAnswer cost) {
  private static final PaidAnswer NOTHING = new PaidAnswer("", 0, 0);

  /** A question that was refused. */
  static Shortage ofQuestion(int context) {
    return new Shortage(context, false, NOTHING);
  }

  /** An answer that had its end and cannot be read. */
  static Shortage ofReading(PaidAnswer cost) {
    return new Shortage(0, false, cost);
  }

  /** An answer that ended too early: at the model's context, if it is below its own limit. */
  public static Shortage ofAnswer(ModelAnswer said, Room room, PaidAnswer cost) {
    boolean context = said.outputTokens() > 0 && said.outputTokens() < room.answer();
    return new Shortage(
        context ? (int) (said.inputTokens() + said.outputTokens()) : 0,
        said.ending() == ModelAnswer.Ending.CUT_OFF_IN_THOUGHT,
        cost);
  }
}
