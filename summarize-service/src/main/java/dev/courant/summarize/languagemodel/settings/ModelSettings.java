package dev.courant.summarize.languagemodel.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which language models are asked, and how. Without any, every article is compiled by the
 * extractive engine.
 *
 * @param address short form for one OpenAI-compatible engine: its base address, for example {@code
 *     http://localhost:11434/v1}; empty for none
 * @param model short form: the model's name as that endpoint knows it
 * @param key short form: the endpoint's key; empty where it needs none
 * @param deadline short form: for one call; minutes where the model runs on processors
 * @param maxConcurrent short form: calls at once
 * @param engines engines in order of preference; asked after the one of the short form
 * @param language of what models write, BCP 47
 * @param account whether models also write the longer retelling; without it answers cost about half
 * @param prompt the prompt file, as a Spring resource location. Its version is its name and a
 *     digest of its text
 * @param articleTokens most tokens of an article that are shown to a model, 500 to 100000
 *     (estimated at 3 Latin characters a token, 2 of other alphabets, 1 of other scripts). Too low:
 *     the model misses what matters; too high: cost, and, where Ollama holds the model, memory. A
 *     model that holds less is shown less
 * @param answers most answers kept in memory, 0 to 1000000, at some 4 kB each. Too low: repeated
 *     content is paid for again
 * @param keepAnswers how long answers are kept in the topic {@code courant.model-answers}, from
 *     which every instance reads them back. Too low: what a killed instance paid for is paid again,
 *     and below a day its budget forgets what was spent; too high: slow starts. Zero: no topic, and
 *     budgets of each instance for itself
 * @param budget limits of all instances together
 */
@ConfigurationProperties("courant.summarize.model")
public record ModelSettings(
    @DefaultValue("") String address,
    @DefaultValue("") String model,
    @DefaultValue("") String key,
    @DefaultValue("30s") Duration deadline,
    @DefaultValue("64") int maxConcurrent,
    @DefaultValue List<EngineSettings> engines,
    @DefaultValue("en") String language,
    @DefaultValue("true") boolean account,
    @DefaultValue("classpath:dev/courant/summarize/languagemodel/prompts/compile-2.txt")
        String prompt,
    @DefaultValue("6000") int articleTokens,
    @DefaultValue("10000") int answers,
    @DefaultValue("24h") Duration keepAnswers,
    @NestedConfigurationProperty @DefaultValue BudgetSettings budget) {
  public ModelSettings {
    engines = List.copyOf(engines);
  }

  /** All engines, in order of preference. */
  public List<EngineSettings> configured() {
    List<EngineSettings> all = new ArrayList<>();
    if (!address.isBlank()) {
      all.add(
          EngineSettings.openAi(model.isBlank() ? "model" : model, address, model, key)
              .with(deadline, maxConcurrent));
    }
    all.addAll(engines);
    return all;
  }

  @Override
  public String toString() {
    return "ModelSettings" + configured();
  }
}
