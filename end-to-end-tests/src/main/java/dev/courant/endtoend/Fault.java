package dev.courant.endtoend;

import java.time.Duration;
import java.util.List;

/**
 * One thing that befalls the newswire in a round.
 *
 * @param service its place in {@link #SERVICES}; does not matter where the kind concerns none
 * @param after from the beginning of the round
 * @param length until it is over
 * @param processors of a service that starts
 */
record Fault(FaultKind kind, int service, Duration after, Duration length, int processors) {
  static final List<String> SERVICES = List.of("ingest", "summarize", "publish", "story");
  static final int INGEST = 0;
  static final int SUMMARIZE = 1;
  static final int PUBLISH = 2;
  static final int STORY = 3;

  @Override
  public String toString() {
    String whom = kind.concernsAService() ? " of " + SERVICES.get(service) : "";
    String cold = kind == FaultKind.COLD_START ? " with " + processors + " processor(s)" : "";
    return "%s%s at %.1f s for %.1f s%s"
        .formatted(kind.label(), whom, after.toMillis() / 1000.0, length.toMillis() / 1000.0, cold);
  }
}
