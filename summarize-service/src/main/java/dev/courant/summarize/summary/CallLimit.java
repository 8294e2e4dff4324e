package dev.courant.summarize.summary;

/**
 * How many calls to language models this instance makes at once, whichever engines it asks.
 *
 * @param calls 1 or more
 */
public record CallLimit(int calls) {
  /**
   * Articles in work while that many calls are made: some are prepared, or checked against what the
   * model answered, and a call that ends is followed by the next at once. None are ahead of fewer
   * than eight calls, since one would then wait for a large part of a call's time.
   */
  public int articles() {
    return calls + calls / 8;
  }

  /** The same or less. */
  public CallLimit atMost(int limit) {
    return limit < calls ? new CallLimit(limit) : this;
  }
}
