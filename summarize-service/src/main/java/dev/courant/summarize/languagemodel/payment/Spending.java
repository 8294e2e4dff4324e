package dev.courant.summarize.languagemodel.payment;

import dev.courant.summarize.languagemodel.exchange.ModelAnswer;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.PaidAnswer;
import dev.courant.summarize.languagemodel.exchange.Question;
import dev.courant.summarize.languagemodel.exchange.Tokens;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/**
 * Makes calls that cost: within the budget, and counted. Metrics: {@code courant.model.calls}
 * (engine, outcome), {@code courant.model.tokens} (engine, direction), {@code courant.model.money}
 * (engine), {@code courant.model.latency} (engine).
 */
public final class Spending {
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
   * @throws NoAnswerException where the budget does not allow it, or the call throws it
   */
  public Paid call(Question question, Supplier<ModelAnswer> call) {
    long inputTokens = question.tokens();
    long outputTokens = question.room().answer() / 2;
    long tokens = inputTokens + outputTokens;
    double money = settings.price(inputTokens, outputTokens);
    if (!budget.reserve(tokens, money)) {
      count("budget");
      throw NoAnswerException.of(Trouble.BUDGET, "spent for this hour or day");
    }
    try {
      ModelAnswer said = latency.record(call);
      long read = said.inputTokens() > 0 ? said.inputTokens() : inputTokens;
      long written = said.outputTokens() > 0 ? said.outputTokens() : Tokens.of(said.text());
      double price = settings.price(read, written);
      settle(read + written - tokens, price - money);
      spent(read, written);
      return new Paid(said, new PaidAnswer(said.text(), read + written, price));
    } catch (NoAnswerException e) {
      settle(-tokens, -money);
      count(e.trouble().code());
      throw e;
    }
  }

  /**
   * A call that was made.
   *
   * @param said what the model said
   * @param answer the same with its price
   */
  record Paid(ModelAnswer said, PaidAnswer answer) {}

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
