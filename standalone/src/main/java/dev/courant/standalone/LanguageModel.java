package dev.courant.standalone;

import dev.courant.localmodel.download.ModelDirectory;
import dev.courant.standalone.ModelServers.Model;
import dev.courant.standalone.Options.UsageException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds or starts the model that was chosen, and says so. */
final class LanguageModel {
  /** No model of a home machine's processors is done within the default of 30 s. */
  private static final String DEADLINE = "10m";

  private static final String ENGINE = "courant.summarize.model.engines[0].";
  private static final String SCOPE = "COURANT_SUMMARIZE_MODEL_ENGINES_0_SCOPE";

  private static final String NONE =
      "none: news stays in its own language. For English: ./courant model get qwen2.5-7b (4.7 GB), then ./courant run --model (docs/models.md)";
  private static final String NOT_FOUND =
      """
      --model: no server of a language model answers on this machine (Ollama, LM Studio, vLLM, llama.cpp), and none was downloaded.
      Two commands get one (4.7 GB; docs/models.md names smaller ones):
        ./courant model get qwen2.5-7b
        ./courant run --model\
      """;

  private final Console console;
  private final Running running;
  private final ModelServers servers;

  LanguageModel(Console console, Running running) {
    this.console = console;
    this.running = running;
    this.servers = ModelServers.usual();
  }

  /**
   * What summarize-service has to know of it.
   *
   * @param log beside which a local model's messages are kept
   * @param environment which may configure one
   * @throws UsageException where there is none; the message says how to get one
   */
  Map<String, String> settings(ModelChoice choice, Path log, Map<String, String> environment) {
    return switch (choice) {
      case ModelChoice.Configured _ -> configured(environment);
      case ModelChoice.LocalFile file -> local(file.file(), log, environment);
      case ModelChoice.Server server -> at(server.address(), server.name());
      case ModelChoice.Found found -> found(found.kept(), log, environment);
    };
  }

  private Map<String, String> configured(Map<String, String> environment) {
    if (environment.keySet().stream().noneMatch(key -> key.startsWith("COURANT_SUMMARIZE_MODEL"))) {
      console.step("model", NONE);
    }
    return Map.of();
  }

  private Map<String, String> local(Path file, Path log, Map<String, String> environment) {
    Path output = log.resolveSibling("local-model.log");
    console.step("model", "loading " + file);
    ModelProcess model = running.keep(ModelProcess.start(file, output));
    console.step("model", model.name() + " of " + file + ", process " + model.pid());
    return brief(engine(model.address(), model.name(), 1), environment);
  }

  /** On processors a whole answer takes minutes; whoever has the time for it may say so. */
  private static Map<String, String> brief(
      Map<String, String> engine, Map<String, String> environment) {
    Map<String, String> brief = new HashMap<>(engine);
    if (!environment.containsKey(SCOPE)) {
      brief.put(ENGINE + "scope", "brief");
    }
    return brief;
  }

  private Map<String, String> at(URI address, String name) {
    if (!name.isEmpty()) {
      console.step("model", name + " at " + address);
      return engine(address.toString(), name, 64);
    }
    List<Model> all = new ModelServers(List.of(address.toString())).models();
    return chosen(all)
        .orElseThrow(() ->
            new UsageException(
                "--model: " + address + " lists no model; name one: --model " + address + "#NAME"));
  }

  private Map<String, String> found(
      ModelDirectory kept, Path log, Map<String, String> environment) {
    return chosen(servers.models())
        .or(() -> kept.largest().map(file -> local(file, log, environment)))
        .orElseThrow(() -> new UsageException(NOT_FOUND));
  }

  private Optional<Map<String, String>> chosen(List<Model> all) {
    Optional<Model> best = ModelServers.best(all);
    best.ifPresent(model -> {
      console.step("model", model.name() + " at " + model.address());
      all.stream()
          .filter(other -> !other.equals(model))
          .forEach(other ->
              console.line(
                  "                      also there: --model "
                      + other.address()
                      + "#"
                      + other.name()));
    });
    return best.map(model -> engine(model.address(), model.name(), 1));
  }

  private static Map<String, String> engine(String address, String name, int calls) {
    return Map.of(
        ENGINE + "name", "model",
        ENGINE + "address", address,
        ENGINE + "model", name,
        ENGINE + "deadline", DEADLINE,
        ENGINE + "max-concurrent", String.valueOf(calls));
  }
}
