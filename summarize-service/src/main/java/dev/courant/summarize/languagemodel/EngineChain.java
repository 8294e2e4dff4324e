package dev.courant.summarize.languagemodel;

import dev.courant.model.Withheld;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.summary.Compilation;
import dev.courant.summarize.summary.Engine;
import dev.courant.summarize.text.SourceText;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configured models in order of preference, then the extractive engine, which always answers.
 * Metrics: {@code courant.model.compilations} (engine), one for each article; {@code
 * courant.model.fallbacks} (engine, reason), one for each model that was passed over; {@code
 * courant.model.withheld} (reason), sentences.
 */
final class EngineChain implements Engine {
  private static final Logger log = LoggerFactory.getLogger(EngineChain.class);
  private static final String BY = "courant.model.compilations";

  private final List<ModelEngine> models;
  private final Engine extractive;
  private final MeterRegistry meters;

  EngineChain(List<ModelEngine> models, Engine extractive, MeterRegistry meters) {
    this.models = List.copyOf(models);
    this.extractive = extractive;
    this.meters = meters;
  }

  @Override
  public Compilation compile(SourceText text) {
    return compile(text, List.of());
  }

  @Override
  public Compilation compile(SourceText text, List<String> optOuts) {
    if (!models.isEmpty() && Reservations.forbid(optOuts)) {
      passOver("all", "reserved");
      return counted(extractive.compile(text));
    }
    List<Withheld> withheld = List.of();
    for (ModelEngine model : models) {
      try {
        return counted(model.compile(text));
      } catch (NoAnswerException e) {
        passOver(model.model().name(), e.trouble().code());
        log.debug("{} gives no answer: {}", model.model().name(), e.getMessage());
        withheld = e.withheld().isEmpty() ? withheld : e.withheld();
      } catch (RuntimeException e) {
        passOver(model.model().name(), "error");
        log.error("{} failed: {}", model.model().name(), e.toString());
      }
    }
    return counted(withWithheld(extractive.compile(text), withheld));
  }

  private void passOver(String engine, String reason) {
    meters.counter("courant.model.fallbacks", "engine", engine, "reason", reason).increment();
  }

  private Compilation counted(Compilation told) {
    meters.counter(BY, "engine", told.compiledBy().engine()).increment();
    told.withheld()
        .forEach(w ->
            meters.counter("courant.model.withheld", "reason", w.reason()).increment(w.count()));
    return told;
  }

  /** What a model said and nobody may see is counted, whoever speaks in its place. */
  private static Compilation withWithheld(Compilation told, List<Withheld> withheld) {
    return withheld.isEmpty()
        ? told
        : new Compilation(
            told.headline(),
            told.language(),
            told.summary(),
            told.account(),
            told.analysis(),
            told.section(),
            told.entities(),
            told.compiledBy(),
            told.digitalSourceType(),
            withheld);
  }
}
