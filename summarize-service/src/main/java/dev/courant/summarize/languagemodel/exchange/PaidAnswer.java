package dev.courant.summarize.languagemodel.exchange;

/**
 * An answer and what it cost.
 *
 * @param text JSON, or what the model takes for it
 * @param tokens read and written, in every call that led to it
 * @param money in the operator's currency
 */
public record PaidAnswer(String text, long tokens, double money) {
  /** The same, and what an earlier one cost that came to nothing. */
  public PaidAnswer after(PaidAnswer lost) {
    return new PaidAnswer(text, tokens + lost.tokens(), money + lost.money());
  }
}
