package dev.courant.summarize.languagemodel;

import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.languagemodel.payment.AnswerLog;
import dev.courant.summarize.languagemodel.payment.Answers;
import dev.courant.summarize.languagemodel.payment.Budget;
import dev.courant.summarize.languagemodel.payment.Spendings;
import dev.courant.summarize.languagemodel.reading.Prompt;
import dev.courant.summarize.languagemodel.reading.Style;
import dev.courant.summarize.languagemodel.settings.BudgetSettings;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import dev.courant.summarize.languagemodel.settings.ModelSettings;
import dev.courant.summarize.summary.CallLimit;
import dev.courant.summarize.summary.Computation;
import dev.courant.summarize.summary.Summarization;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.DefaultResourceLoader;

/** Language models with the extractive engine behind them, as the service puts them together. */
record Parts(Summarization service, EngineStatus status, List<ModelEngine> models) {
  /** What is around them. */
  record Around(Clock clock, MeterRegistry meters, AnswerLog log) {}

  static Parts of(List<EngineSettings> engines, BudgetSettings limits, Style style, Around around) {
    ModelSettings settings =
        new ModelSettings(
            "",
            "",
            "",
            Duration.ofSeconds(30),
            64,
            engines,
            style.language(),
            style.account(),
            "classpath:dev/courant/summarize/languagemodel/prompts/compile-2.txt",
            6_000,
            1_000,
            Duration.ZERO,
            limits);
    Budget budget = new Budget(limits, around.clock());
    Prompt prompt = Prompt.read(new DefaultResourceLoader().getResource(settings.prompt()));
    ModelEngines models =
        ModelEngines.of(
            settings,
            prompt,
            new Spendings(budget, new CallLimit(64), around.clock(), around.meters()),
            new Answers(1_000, around.log()),
            Computation.HERE);
    EngineChain chain = new EngineChain(models.all(), new ExtractiveEngine(), around.meters());
    return new Parts(
        new Summarization(chain, around.clock()),
        new EngineStatus(models.all(), budget),
        models.all());
  }
}
