package dev.courant.ingest.fetch;

/** One request, one answer, no redirects followed. */
interface Exchange {

  /**
   * @param target where to ask; what {@code request} says beside its address applies
   * @param time what is left of the whole request's time; only what is spent on the network counts
   */
  Answer send(Target target, FetchRequest request, TimeBudget time) throws FetchFailure;
}
