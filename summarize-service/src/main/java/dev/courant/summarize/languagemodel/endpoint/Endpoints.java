package dev.courant.summarize.languagemodel.endpoint;

import dev.courant.summarize.languagemodel.settings.EngineSettings;

/** Makes the endpoint of each engine, by its protocol; all of them share one HTTP client. */
public final class Endpoints {
  private final JsonHttp http = new JsonHttp();

  /** Of one engine; asks nothing yet. */
  public ModelEndpoint of(EngineSettings engine) {
    return switch (engine.kind()) {
      case OPENAI ->
          new DetectedEndpoint(
              engine,
              http,
              new OpenAiEndpoint(engine, http),
              root -> OllamaEndpoint.at(root, engine, http));
      case ANTHROPIC -> new AnthropicEndpoint(engine, http);
    };
  }
}
