package dev.courant.summarize.languagemodel.payment;

import dev.courant.summarize.languagemodel.settings.EngineSettings;
import dev.courant.summarize.summary.CallLimit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;

/** What all engines of an instance share: one budget, limit, clock and set of metrics. */
public record Spendings(Budget budget, CallLimit limit, Clock clock, MeterRegistry meters) {
  public Spending of(EngineSettings settings) {
    return new Spending(budget, settings, meters);
  }

  public Gate gate(EngineSettings settings) {
    int calls = limit.atMost(settings.maxConcurrent()).calls();
    Gate gate = new Gate(clock, calls, settings.deadline());
    meters.gauge(
        "courant.model.paused",
        Tags.of("engine", settings.name()),
        gate,
        g -> g.isPaused() ? 1 : 0);
    return gate;
  }
}
