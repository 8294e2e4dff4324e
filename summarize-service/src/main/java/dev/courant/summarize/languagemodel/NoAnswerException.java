package dev.courant.summarize.languagemodel;

import dev.courant.model.Withheld;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This engine gives no answer; another is to be asked. */
final class NoAnswerException extends RuntimeException {
  private final Trouble trouble;
  private final @Nullable Duration retryAfter;
  private final transient List<Withheld> withheld;

  private NoAnswerException(
      Trouble trouble, String message, @Nullable Duration retryAfter, List<Withheld> withheld) {
    super(trouble.code() + ": " + message, null, false, false);
    this.trouble = trouble;
    this.retryAfter = retryAfter;
    this.withheld = withheld;
  }

  static NoAnswerException of(Trouble trouble, String message) {
    return new NoAnswerException(trouble, message, null, List.of());
  }

  static NoAnswerException throttled(String message, @Nullable Duration retryAfter) {
    return new NoAnswerException(Trouble.THROTTLED, message, retryAfter, List.of());
  }

  static NoAnswerException ungrounded(List<Withheld> withheld) {
    return new NoAnswerException(
        Trouble.UNGROUNDED, "too little is borne out by the text", null, withheld);
  }

  Trouble trouble() {
    return trouble;
  }

  /** How long the endpoint asks to be left alone, or null. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** What was said and withheld. */
  List<Withheld> withheld() {
    return withheld;
  }
}
