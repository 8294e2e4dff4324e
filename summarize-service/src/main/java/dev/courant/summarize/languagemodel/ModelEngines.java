package dev.courant.summarize.languagemodel;

import dev.courant.summarize.section.SectionClassifier;
import dev.courant.summarize.summary.Computation;
import java.util.List;

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
    AnswerSchema schema = AnswerSchema.of(style.account());
    SectionChoice sections = new SectionChoice(new SectionClassifier());
    JsonHttp http = new JsonHttp();
    Room room = new Room(settings.articleTokens(), Room.ANSWER);
    return new ModelEngines(
        settings.configured().stream()
            .map(engine ->
                new PaidModel(
                    engine,
                    endpoint(engine, schema, http),
                    spendings.gate(engine),
                    spendings.of(engine),
                    new PaidModel.Recall(answers, new Fit(engine.name(), room))))
            .map(model -> new ModelEngine(model, writer, sections, style, computation))
            .toList());
  }

  private static ModelEndpoint endpoint(EngineSettings engine, AnswerSchema schema, JsonHttp http) {
    return switch (engine.kind()) {
      case OPENAI ->
          new DetectedEndpoint(
              engine,
              http,
              new OpenAiEndpoint(engine, schema, http),
              root -> OllamaEndpoint.at(root, engine, schema, http));
      case ANTHROPIC -> new AnthropicEndpoint(engine, schema, http);
    };
  }
}
