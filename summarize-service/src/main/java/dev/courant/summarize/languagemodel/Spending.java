package dev.courant.summarize.languagemodel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/**
 * Makes calls that cost: within the budget, and counted. Metrics: {@code courant.model.calls}
 * (engine, outcome), {@code courant.model.tokens} (engine, direction), {@code courant.model.money}
 * (engine), {@code courant.model.latency} (engine).
 */
final class Spending {
  private final Budget budget;
  private final EngineSettings settings;
  private final MeterRegistry meters;
  private final Timer latency;

  Spending(Budget budget, EngineSettings settings, MeterRegistry meters) {
    this.budget = budget;
    this.settings = settings;
    this.meters = meters;
    this.latency = meters.timer("courant.model.latency", "engine", settings.name());
  }

  /**
   * Calls.
   *
   * @param inputTokens as estimated; what the endpoint counts takes its place
   * @throws NoAnswerException where the budget does not allow it, or the call throws it
   */
  PaidAnswer call(long inputTokens, Supplier<ModelAnswer> call) {
    long outputTokens = ModelEndpoint.LONGEST_ANSWER / 2;
    long tokens = inputTokens + outputTokens;
    double money = settings.price(inputTokens, outputTokens);
    if (!budget.reserve(tokens, money)) {
      count("budget");
      throw NoAnswerException.of(Trouble.BUDGET, "spent for this hour or day");
    }
    try {
      ModelAnswer answer = latency.record(call);
      long read = answer.inputTokens() > 0 ? answer.inputTokens() : inputTokens;
      long written = answer.outputTokens() > 0 ? answer.outputTokens() : answer.text().length() / 3;
      double price = settings.price(read, written);
      settle(read + written - tokens, price - money);
      spent(read, written);
      return new PaidAnswer(answer.text(), read + written, price);
    } catch (NoAnswerException e) {
      settle(-tokens, -money);
      count(e.trouble().code());
      throw e;
    }
  }

  private void settle(long tokens, double money) {
    budget.spend(tokens, money);
  }

  private void spent(long read, long written) {
    String name = settings.name();
    count("answered");
    meters
        .counter("courant.model.tokens", "engine", name, "direction", "in")
        .increment((double) read);
    meters
        .counter("courant.model.tokens", "engine", name, "direction", "out")
        .increment((double) written);
    meters.counter("courant.model.money", "engine", name).increment(settings.price(read, written));
  }

  private void count(String outcome) {
    meters
        .counter("courant.model.calls", "engine", settings.name(), "outcome", outcome)
        .increment();
  }
}
