package dev.courant.standalone;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Servers of OpenAI's protocol on this machine, at the ports that they have by default. */
final class ModelServers {
  /** Ollama, LM Studio, vLLM, llama.cpp. */
  private static final List<String> USUAL =
      List.of(
          "http://localhost:11434/v1",
          "http://localhost:1234/v1",
          "http://localhost:8000/v1",
          "http://localhost:8080/v1");

  /** What lists hold beside models that write. */
  private static final Pattern NO_WRITER =
      Pattern.compile("embed|bge|e5-|rerank|whisper|tts|clip|minilm|guard|vision-only");

  private static final Pattern SIZE = Pattern.compile("(?<![a-z0-9.])(\\d+(?:\\.\\d+)?)b(?![a-z])");

  /** Billions of parameters that a machine without an accelerator still works through. */
  private static final double LARGEST = 15;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final List<String> addresses;

  ModelServers(List<String> addresses) {
    this.addresses = List.copyOf(addresses);
  }

  static ModelServers usual() {
    return new ModelServers(USUAL);
  }

  /**
   * A model on a server.
   *
   * @param name as the server knows it
   */
  record Model(String address, String name) {}

  /** All that write, in the order of the servers and of their lists. */
  List<Model> models() {
    List<Model> models = new ArrayList<>();
    for (String address : addresses) {
      names(address).stream()
          .filter(name -> !NO_WRITER.matcher(name.toLowerCase(Locale.ROOT)).find())
          .forEach(name -> models.add(new Model(address, name)));
    }
    return models;
  }

  /**
   * The largest of up to 15 billion parameters by its name, else the smallest; the first where
   * names do not tell.
   */
  static Optional<Model> best(List<Model> models) {
    Comparator<Model> larger = Comparator.comparingDouble(model -> size(model.name()));
    return models.stream()
        .filter(model -> size(model.name()) <= LARGEST)
        .reduce((one, other) -> larger.compare(other, one) > 0 ? other : one)
        .or(() -> models.stream().min(larger));
  }

  private static double size(String name) {
    Matcher size = SIZE.matcher(name.toLowerCase(Locale.ROOT));
    return size.find() ? Double.parseDouble(size.group(1)) : 0;
  }

  private List<String> names(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/models")).timeout(PATIENCE).build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode list = EventCodec.mapper().readTree(answer.body());
      List<String> names = new ArrayList<>();
      list.path("data").forEach(model -> names.add(model.path("id").asString("")));
      names.removeIf(String::isBlank);
      return names;
    } catch (IOException | JacksonException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
