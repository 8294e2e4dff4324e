package dev.courant.publish.webhook;

import dev.courant.publish.webhook.Receivers.Answer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts attempts: {@code courant.webhook.attempts} by {@code outcome}, {@code taken} or {@code
 * failed}.
 */
final class DeliveryCounters {
  private final Counter taken;
  private final Counter failed;

  DeliveryCounters(MeterRegistry registry) {
    taken = counter(registry, "taken");
    failed = counter(registry, "failed");
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder("courant.webhook.attempts")
        .description("Requests to webhooks' receivers")
        .tag("outcome", outcome)
        .register(registry);
  }

  void count(Answer answer) {
    (answer instanceof Answer.Taken ? taken : failed).increment();
  }
}
