package dev.courant.ingest.fetch;

/** One request, one answer, no redirects followed. */
interface Exchange {

  /**
   * Asks, and reads the answer whole.
   *
   * @param target where to ask; what {@code request} says beside its address applies
   * @param time what is left of the whole request's time; only what is spent on the network counts
   * @throws FetchFailure where there is no answer, or one that was not accepted
   */
  Answer send(Target target, FetchRequest request, TimeBudget time) throws FetchFailure;
}
