package dev.courant.benchmarks.api;

import dev.courant.model.EventCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;

/**
 * A bare Reactor Netty handler that answers paths with bytes from files, as a process of its own:
 * what a server could do at best.
 */
final class BareServer {
  private BareServer() {}

  private record Body(String type, byte[] bytes) {}

  /**
   * Serves until it is killed.
   *
   * @param args a file of JSON, {@code {path: {type, file}}}, and a file for the port
   */
  public static void main(String[] args) throws IOException {
    Map<String, Body> bodies = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry :
        EventCodec.mapper().readTree(Files.readAllBytes(Path.of(args[0]))).properties()) {
      Path file = Path.of(entry.getValue().path("file").asString());
      bodies.put(entry.getKey(), new Body(entry.getValue().path("type").asString(), bytes(file)));
    }
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> {
              Body body = Objects.requireNonNull(bodies.get(request.uri()));
              response.header(HttpHeaderNames.CONTENT_TYPE, body.type());
              response.header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.bytes().length));
              return response.sendByteArray(Mono.just(body.bytes()));
            })
            .bindNow();
    Files.writeString(Path.of(args[1] + ".part"), String.valueOf(server.port()));
    Files.move(Path.of(args[1] + ".part"), Path.of(args[1]));
    server.onDispose().block();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
