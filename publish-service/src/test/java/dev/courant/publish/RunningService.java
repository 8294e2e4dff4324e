package dev.courant.publish;

import static org.awaitility.Awaitility.await;

import dev.courant.testkit.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with a database and a consumer group of its own. */
public final class RunningService implements AutoCloseable {
  static {
    // A broker that others use too, on a busy machine, takes its time.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
  }

  private final ConfigurableApplicationContext context;
  private final SummarizedTopic log = new SummarizedTopic(Infrastructure.shared().kafka());
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it; it may not be ready yet. */
  public static RunningService start() {
    String name = "test-" + UUID.randomUUID();
    return start(name, name);
  }

  /** Starts it in a group and on a database that may have been used before. */
  public static RunningService start(String group, String database) {
    return start(group, Infrastructure.shared().mongo(database), new String[0]);
  }

  /** Starts it in a group with more settings, on a database of its own if it needs one. */
  public static RunningService startIn(String group, String... settings) {
    return start(group, Infrastructure.shared().mongo("test-" + UUID.randomUUID()), settings);
  }

  /** Starts it in a group of its own on the store at an address, with more settings. */
  public static RunningService startOn(String mongo, String... settings) {
    return start("test-" + UUID.randomUUID(), mongo, settings);
  }

  private static RunningService start(String group, String mongo, String[] settings) {
    List<String> arguments = new ArrayList<>(List.of(settings));
    String directory = "--courant.publish.index.directory=";
    if (arguments.stream().noneMatch(given -> given.startsWith(directory))) {
      arguments.add(directory + "target/index-" + UUID.randomUUID());
    }
    String warmUp = "--courant.publish.warm-up.rounds=";
    if (arguments.stream().noneMatch(given -> given.startsWith(warmUp))) {
      arguments.add(warmUp + 0);
    }
    arguments.add("--server.port=0");
    arguments.add("--courant.kafka.bootstrap-servers=" + Infrastructure.shared().kafka());
    arguments.add("--courant.mongodb.uri=" + mongo);
    arguments.add("--courant.publish.publication.instance=" + UUID.randomUUID());
    arguments.add("--courant.topics.partitions=" + Infrastructure.shared().partitions());
    arguments.add("--spring.kafka.consumer.group-id=" + group);
    return new RunningService(PublishApplication.builder().run(arguments.toArray(String[]::new)));
  }

  /** The topics before and behind it. */
  public SummarizedTopic log() {
    return log;
  }

  /** The address of a path. */
  public URI address(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** The answer to a GET. */
  public HttpResponse<byte[]> get(String path, String... headers) {
    return get(address(path), headers);
  }

  private HttpResponse<byte[]> get(URI address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request.build());
  }

  /** The answer to a GET at another of its ports. */
  public HttpResponse<byte[]> getAt(int port, String path, String... headers) {
    return get(URI.create("http://127.0.0.1:" + port + path), headers);
  }

  /** The answer to a request with a body in JSON; empty for none. */
  public HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request.build());
  }

  /** The answer to a form that is sent by POST; redirects are not followed. */
  public HttpResponse<byte[]> sendForm(String path, String form, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request.build());
  }

  private HttpResponse<byte[]> answer(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until a path answers with a status. */
  public void awaitStatus(String path, int status) {
    await().atMost(Duration.ofSeconds(60)).until(() -> get(path).statusCode() == status);
  }

  @Override
  public void close() {
    context.close();
    log.close();
  }
}
