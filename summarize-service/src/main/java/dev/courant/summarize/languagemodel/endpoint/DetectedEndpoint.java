package dev.courant.summarize.languagemodel.endpoint;

import dev.courant.summarize.languagemodel.exchange.ModelAnswer;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Question;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An endpoint with OpenAI's protocol, unless Ollama is found behind it: its own protocol can state
 * the length of the context. Looks when it is first asked, and again after the endpoint could not
 * be reached.
 */
final class DetectedEndpoint implements ModelEndpoint {
  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final String VERSION = "v1";

  private final EngineSettings settings;
  private final JsonHttp http;
  private final ModelEndpoint openAi;
  private final Function<URI, ModelEndpoint> ollama;
  private volatile @Nullable ModelEndpoint found;

  /**
   * Nothing is known yet.
   *
   * @param ollama makes an endpoint from the address of Ollama's root, with a slash at its end
   */
  DetectedEndpoint(
      EngineSettings settings,
      JsonHttp http,
      ModelEndpoint openAi,
      Function<URI, ModelEndpoint> ollama) {
    this.settings = settings;
    this.http = http;
    this.openAi = openAi;
    this.ollama = ollama;
  }

  @Override
  public ModelAnswer ask(Question question) {
    return with(endpoint -> endpoint.ask(question));
  }

  @Override
  public List<String> models() {
    return with(ModelEndpoint::models);
  }

  private <T> T with(Function<ModelEndpoint, T> call) {
    try {
      return call.apply(endpoint());
    } catch (NoAnswerException e) {
      if (e.trouble() == Trouble.UNREACHABLE) {
        found = null;
      }
      throw e;
    }
  }

  private ModelEndpoint endpoint() {
    ModelEndpoint known = found;
    if (known == null) {
      known = look();
      found = known;
    }
    return known;
  }

  private ModelEndpoint look() {
    String address = settings.at("/").toString();
    if (!address.endsWith("/" + VERSION + "/")) {
      return openAi;
    }
    URI root = URI.create(address.substring(0, address.length() - VERSION.length() - 1));
    return isOllama(root) ? ollama.apply(root) : openAi;
  }

  private boolean isOllama(URI root) {
    try {
      JsonNode version = http.get(root.resolve("api/version"), Map.of(), LOOK);
      return version.path("version").isString();
    } catch (RefusedException e) {
      return false;
    } catch (NoAnswerException e) {
      if (e.trouble() == Trouble.UNREACHABLE) {
        throw e;
      }
      return false;
    }
  }
}
