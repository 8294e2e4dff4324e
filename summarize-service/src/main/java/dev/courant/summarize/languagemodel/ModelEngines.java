package dev.courant.summarize.languagemodel;

import dev.courant.summarize.languagemodel.endpoint.Endpoints;
import dev.courant.summarize.languagemodel.exchange.Room;
import dev.courant.summarize.languagemodel.payment.Answers;
import dev.courant.summarize.languagemodel.payment.Fit;
import dev.courant.summarize.languagemodel.payment.PaidModel;
import dev.courant.summarize.languagemodel.payment.Spendings;
import dev.courant.summarize.languagemodel.reading.Prompt;
import dev.courant.summarize.languagemodel.reading.QuestionWriter;
import dev.courant.summarize.languagemodel.reading.Style;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import dev.courant.summarize.languagemodel.settings.ModelSettings;
import dev.courant.summarize.section.SectionClassifier;
import dev.courant.summarize.summary.Computation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The configured models, in order of preference. */
record ModelEngines(List<ModelEngine> all) {
  ModelEngines {
    all = List.copyOf(all);
  }

  static ModelEngines of(
      ModelSettings settings,
      Prompt prompt,
      Spendings spendings,
      Answers answers,
      Computation computation) {
    Style style = new Style(settings.language(), settings.account());
    QuestionWriter writer = new QuestionWriter(prompt, settings.articleTokens(), style);
    SectionChoice sections = new SectionChoice(new SectionClassifier());
    Endpoints endpoints = new Endpoints();
    Room full = new Room(settings.articleTokens(), Room.ANSWER);
    Room brief =
        QuestionWriter.knowsBrief(prompt)
            ? Room.brief(settings.articleTokens(), settings.language())
            : null;
    return new ModelEngines(
        settings.configured().stream()
            .map(engine ->
                new PaidModel(
                    engine,
                    endpoints.of(engine),
                    spendings.gate(engine),
                    spendings.of(engine),
                    new PaidModel.Recall(answers, fit(engine, full, brief))))
            .map(model -> new ModelEngine(model, writer, sections, style, computation))
            .toList());
  }

  private static Fit fit(EngineSettings engine, Room full, @Nullable Room brief) {
    return switch (engine.scope()) {
      case AUTO -> new Fit(engine.name(), full, brief);
      case FULL -> new Fit(engine.name(), full, null);
      case BRIEF -> new Fit(engine.name(), brief == null ? full : brief, null);
    };
  }
}
