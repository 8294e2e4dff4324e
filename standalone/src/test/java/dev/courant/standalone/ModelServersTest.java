package dev.courant.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.courant.standalone.ModelServers.Model;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ModelServersTest {
  @Test
  void takesTheLargestThatAHomeMachineWorksThrough() {
    assertThat(best("llama3.2:1b", "qwen2.5:7b", "llama3.3:70b", "gemma-2-2b-it"))
        .isEqualTo("qwen2.5:7b");
    assertThat(best("llama3.3:70b", "mixtral-8x22b")).isEqualTo("mixtral-8x22b");
    assertThat(best("first", "second")).isEqualTo("first");
    assertThat(ModelServers.best(List.of())).isEmpty();
  }

  @Test
  void listsWhatWritesAndPassesOverServersThatAreNotThere() throws IOException {
    HttpServer server =
        serving("{\"data\":[{\"id\":\"nomic-embed-text\"},{\"id\":\"qwen2.5:7b\"},{\"id\":\"\"}]}");
    HttpServer other = serving("<html>");
    try {
      ModelServers servers =
          new ModelServers(List.of("http://127.0.0.1:" + freePort(), at(other), at(server)));
      assertThat(servers.models()).containsExactly(new Model(at(server), "qwen2.5:7b"));
    } finally {
      server.stop(0);
      other.stop(0);
    }
  }

  private static String best(String... names) {
    return ModelServers.best(Stream.of(names).map(name -> new Model("", name)).toList())
        .orElseThrow()
        .name();
  }

  private static HttpServer serving(String list) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/models",
        exchange -> {
          byte[] body = list.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String at(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
