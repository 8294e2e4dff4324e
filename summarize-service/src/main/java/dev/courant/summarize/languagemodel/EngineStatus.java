package dev.courant.summarize.languagemodel;

import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.payment.Budget;
import dev.courant.summarize.languagemodel.payment.Gate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says in health and info how each model does. Down as soon as one that is configured does not
 * answer or may not be asked, although articles keep flowing; readiness is not touched by it.
 */
final class EngineStatus implements HealthIndicator, InfoContributor {
  private final List<ModelEngine> models;
  private final Budget budget;

  EngineStatus(List<ModelEngine> models, Budget budget) {
    this.models = List.copyOf(models);
    this.budget = budget;
  }

  @Override
  public Health health() {
    boolean well = models.stream().allMatch(model -> state(model).equals("answering"));
    return (well ? Health.up() : Health.down()).withDetails(details()).build();
  }

  @Override
  public void contribute(Info.Builder builder) {
    builder.withDetail("engines", details());
  }

  private Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    for (ModelEngine model : models) {
      details.put(
          model.model().name(), Map.of("model", model.model().modelName(), "state", state(model)));
    }
    details.put("extractive", Map.of("state", models.isEmpty() ? "answering" : "standing in"));
    details.put("today", Map.of("tokens", budget.tokensOfDay(), "money", budget.moneyOfDay()));
    return details;
  }

  private String state(ModelEngine model) {
    if (budget.isSpent()) {
      return "budget spent: the extractive engine answers";
    }
    Gate gate = model.model().gate();
    Trouble last = gate.last();
    if (gate.isPaused()) {
      return (last == null ? "paused" : last.code()) + ": not asked for now";
    }
    return last == null || !last.endpointsFault() ? "answering" : "last call " + last.code();
  }
}
