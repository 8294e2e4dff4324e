package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

/** A client that asks for a stream and never reads it, at the server that the service has. */
final class WriteDeadlineIT {
  private static final int GROUP = 32 * 1024;
  private static final int MOST_GROUPS = 1_000;

  private final AtomicInteger groups = new AtomicInteger();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();

  @Test
  void cutsOffWhoTakesNothing() throws Exception {
    var factory = new NettyReactiveWebServerFactory(0);
    var settings =
        new StreamSettings(
            Duration.ofSeconds(15), Duration.ofSeconds(1), DataSize.ofMegabytes(1), 10, 1);
    new StreamConfiguration().writeDeadline(settings).customize(factory);
    var server = factory.getWebServer(endless());
    server.start();
    try (Socket client = new Socket()) {
      client.setReceiveBufferSize(4096);
      client.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
      client
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(ended.get(30, TimeUnit.SECONDS)).isLessThan(MOST_GROUPS);
    } finally {
      server.stop();
    }
  }

  private HttpHandler endless() {
    return (_, response) -> {
      Flux<DataBuffer> next =
          Flux.defer(() -> {
            groups.incrementAndGet();
            return Flux.just(response.bufferFactory().wrap(new byte[GROUP]));
          });
      Flux<Flux<DataBuffer>> all = Flux.generate(out -> out.next(next));
      return response.writeAndFlushWith(all).doFinally(_ -> ended.complete(groups.get()));
    };
  }
}
