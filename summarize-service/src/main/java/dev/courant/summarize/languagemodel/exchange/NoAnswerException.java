package dev.courant.summarize.languagemodel.exchange;

import dev.courant.model.Withheld;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This engine gives no answer; another is to be asked. */
public final class NoAnswerException extends RuntimeException {
  private final Trouble trouble;
  private final @Nullable Duration retryAfter;
  private final transient List<Withheld> withheld;
  private final transient @Nullable Shortage shortage;

  private NoAnswerException(
      Trouble trouble,
      String message,
      @Nullable Duration retryAfter,
      List<Withheld> withheld,
      @Nullable Shortage shortage) {
    super(trouble.code() + ": " + message, null, false, false);
    this.trouble = trouble;
    this.retryAfter = retryAfter;
    this.withheld = withheld;
    this.shortage = shortage;
  }

  public static NoAnswerException of(Trouble trouble, String message) {
    return new NoAnswerException(trouble, message, null, List.of(), null);
  }

  public static NoAnswerException throttled(String message, @Nullable Duration retryAfter) {
    return new NoAnswerException(Trouble.THROTTLED, message, retryAfter, List.of(), null);
  }

  public static NoAnswerException ungrounded(List<Withheld> withheld) {
    return new NoAnswerException(
        Trouble.UNGROUNDED, "too little is borne out by the text", null, withheld, null);
  }

  /** The question was refused as too long for the model. */
  public static NoAnswerException tooLong(String message, int context) {
    return new NoAnswerException(
        Trouble.TOO_LONG, message, null, List.of(), Shortage.ofQuestion(context));
  }

  /** The answer was paid for, ended too early, and cannot be read. */
  public static NoAnswerException cutOff(Shortage shortage) {
    String where =
        shortage.thoughts()
            ? "its limit was spent on thoughts"
            : shortage.context() > 0 ? "the model's context was full" : "its limit was reached";
    return new NoAnswerException(Trouble.CUT_OFF, where, null, List.of(), shortage);
  }

  /** The answer was paid for and cannot be read, whole as it is. */
  public static NoAnswerException unreadable(String message, PaidAnswer cost) {
    Shortage shortage = Shortage.ofReading(cost);
    return new NoAnswerException(Trouble.UNREADABLE, message, null, List.of(), shortage);
  }

  public Trouble trouble() {
    return trouble;
  }

  /** How long the endpoint asks to be left alone, or null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** What was said and withheld. */
  public List<Withheld> withheld() {
    return withheld;
  }

  /** What did not fit or could not be read, or null if that is not the trouble. */
  public @Nullable Shortage shortage() {
    return shortage;
  }
}
