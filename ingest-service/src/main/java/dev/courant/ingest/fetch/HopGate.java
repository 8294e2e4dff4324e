package dev.courant.ingest.fetch;

/** Has a say before each hop of a request. */
@FunctionalInterface
interface HopGate {
  HopGate OPEN = (_, _) -> {};

  void check(Target target, Purpose purpose) throws FetchFailure;
}
