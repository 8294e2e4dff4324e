package dev.courant.summarize.languagemodel.settings;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One language model behind one endpoint.
 *
 * @param name what labels and metrics call it
 * @param kind its protocol, {@code openai} or {@code anthropic}; Ollama behind an address of
 *     OpenAI's protocol is found, and asked in its own
 * @param address base address up to and including the version, {@code https://api.example.org/v1}
 * @param model the model's name as the endpoint knows it
 * @param key secret; empty where the endpoint needs none
 * @param deadline for one call, above zero; minutes where a model runs on processors. Too low: good
 *     answers are thrown away after they were paid for; too high: a hanging endpoint is noticed
 *     late
 * @param maxConcurrent calls at once, 1 or more. Too low: articles wait; too high: the endpoint
 *     throttles
 * @param inputPrice of a million tokens read, in the operator's currency; 0 where unknown
 * @param outputPrice of a million tokens written; 0 where unknown
 * @param scope what is asked for: {@code full} for everything that is shown, {@code brief} for
 *     headline and summary alone, of at most 1500 tokens of an article, which a small model on
 *     processors gives in a fraction of the time; {@code auto} begins with the first and comes down
 *     to the second where two whole answers in a row take more than 90 seconds, or one cannot be
 *     read
 */
public record EngineSettings(
    String name,
    @DefaultValue("openai") Kind kind,
    String address,
    String model,
    @DefaultValue("") String key,
    @DefaultValue("30s") Duration deadline,
    @DefaultValue("64") int maxConcurrent,
    @DefaultValue("0") double inputPrice,
    @DefaultValue("0") double outputPrice,
    @DefaultValue("auto") Scope scope) {
  /** A protocol. */
  public enum Kind {
    OPENAI,
    ANTHROPIC
  }

  /** How much is asked for. */
  public enum Scope {
    AUTO,
    FULL,
    BRIEF
  }

  public EngineSettings {
    if (model.isBlank()) {
      throw new IllegalArgumentException("engine " + name + " names no model");
    }
    if (maxConcurrent < 1 || !deadline.isPositive()) {
      throw new IllegalArgumentException("engine " + name + " can make no call");
    }
  }

  public static EngineSettings openAi(String name, String address, String model, String key) {
    return new EngineSettings(
        name, Kind.OPENAI, address, model, key, Duration.ofSeconds(30), 64, 0, 0, Scope.AUTO);
  }

  /** The same with another deadline and number of calls at once. */
  EngineSettings with(Duration limit, int calls) {
    return new EngineSettings(
        name, kind, address, model, key, limit, calls, inputPrice, outputPrice, scope);
  }

  /** Where a path of the protocol stands. */
  public URI at(String path) {
    return URI.create(address.replaceAll("/+$", "") + path);
  }

  /** In the operator's currency. */
  public double price(long inputTokens, long outputTokens) {
    return (inputTokens * inputPrice + outputTokens * outputPrice) / 1e6;
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return name + " (" + model + " at " + address + ")";
  }
}
