package dev.courant.operations.reanalysis;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How far a re-analysis is: a value of {@link dev.courant.model.Topics#JOBS}, keyed by {@code id}.
 * It is written in the transaction that holds the requests which it counts.
 *
 * @param id of the job; the header {@code courant_reanalysis} of its requests
 * @param ends by partition of raw, where the job ends; what comes later is new anyway
 * @param positions by partition, the offset from which on nothing was asked for yet
 * @param asked how many articles a new analysis was asked for
 * @param superseded how many were left out as they changed while the job ran
 * @param done whether it is at its end
 * @param by who wanted it
 */
public record ReanalysisJob(
    String id,
    ReanalysisRequest request,
    Map<Integer, Long> ends,
    Map<Integer, Long> positions,
    int asked,
    int superseded,
    boolean done,
    String by,
    Instant startedAt,
    Instant updatedAt) {
  public ReanalysisJob {
    ends = Map.copyOf(ends);
    positions = Map.copyOf(positions);
  }

  ReanalysisJob advanced(int partition, long position, Batch batch, Instant now) {
    Map<Integer, Long> next = new HashMap<>(positions);
    next.put(partition, position);
    return new ReanalysisJob(
        id,
        request,
        ends,
        next,
        asked + batch.requests().size(),
        superseded + batch.superseded(),
        false,
        by,
        startedAt,
        now);
  }

  ReanalysisJob finished(Instant now) {
    return new ReanalysisJob(
        id, request, ends, positions, asked, superseded, true, by, startedAt, now);
  }
}
