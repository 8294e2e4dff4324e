package dev.courant.publish.webhook;

import dev.courant.publish.webhook.Receivers.Answer.Failed;
import dev.courant.publish.webhook.Receivers.Answer.Gone;
import dev.courant.publish.webhook.Receivers.Answer.Taken;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Receivers over HTTP/1.1. Follows no redirect, uses no proxy, and reads of an answer what a
 * connection needs to be used again: at most 64 KB.
 */
final class HttpReceivers implements Receivers, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpReceivers.class);
  private static final int CONNECT_MS = 10_000;
  private static final int MOST_READ = 64 * 1024;
  private static final int MOST_AT_A_HOST = 200;
  private static final int GONE = 410;
  private static final Duration MOST_WAIT = Duration.ofDays(1);

  private final ConnectionProvider connections =
      ConnectionProvider.builder("webhooks")
          .maxConnections(MOST_AT_A_HOST)
          .pendingAcquireMaxCount(-1)
          .maxIdleTime(Duration.ofSeconds(20))
          .build();
  private final HttpClient client;
  private final Duration deadline;
  private final Clock clock;

  HttpReceivers(ReceiverGuard guard, Duration deadline, Clock clock) {
    this.deadline = deadline;
    this.clock = clock;
    client =
        HttpClient.create(connections)
            .disableRetry(true)
            .followRedirect(false)
            .noProxy()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MS)
            .doOnChannelInit((_, channel, _) -> channel.pipeline().addFirst(guard.handler()))
            .headers(headers ->
                headers
                    .set(HttpHeaderNames.USER_AGENT, "Courant/0.1 (webhooks)")
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/json"));
  }

  @Override
  public Answer send(Webhook webhook, Message message) {
    try {
      Answer answer =
          client
              .headers(headers -> message.headers(webhook, clock.instant()).forEach(headers::set))
              .post()
              .uri(webhook.url())
              .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(message.body())))
              .response((response, body) ->
                  body.map(bytes -> bytes.readableBytes())
                      .scan(Integer::sum)
                      .takeUntil(read -> read > MOST_READ)
                      .then(Mono.fromSupplier(() -> answer(response))))
              .next()
              .timeout(deadline)
              .block();
      return answer == null ? new Failed("no answer", null) : answer;
    } catch (RuntimeException e) {
      log.debug("Webhook {} is not reached", webhook, e);
      return new Failed(why(e), null);
    }
  }

  private Answer answer(HttpClientResponse response) {
    int status = response.status().code();
    if (status >= 200 && status < 300) {
      return new Taken();
    }
    return status == GONE
        ? new Gone()
        : new Failed("status " + status, retryAfter(response.responseHeaders()));
  }

  /** In seconds, or as a date. */
  private @Nullable Duration retryAfter(HttpHeaders headers) {
    String given = headers.get(HttpHeaderNames.RETRY_AFTER, "").strip();
    if (given.matches("\\d{1,9}")) {
      return shorter(Duration.ofSeconds(Long.parseLong(given)));
    }
    Long time = headers.getTimeMillis(HttpHeaderNames.RETRY_AFTER);
    return time == null
        ? null
        : shorter(Duration.between(clock.instant(), Instant.ofEpochMilli(time)));
  }

  private static Duration shorter(Duration wait) {
    return wait.compareTo(MOST_WAIT) > 0 ? MOST_WAIT : wait;
  }

  private String why(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case ReceiverGuard.RefusedException _ -> {
          return "not a public address";
        }
        case UnknownHostException _ -> {
          return "its name cannot be resolved";
        }
        case SSLException e -> {
          return "TLS: " + e.getMessage();
        }
        case TimeoutException _ -> {
          return "no answer within " + deadline.toMillis() + " ms";
        }
        default -> {}
      }
    }
    return "no connection: " + failure.getClass().getSimpleName();
  }

  @Override
  public void close() {
    connections.disposeLater().block(Duration.ofSeconds(2));
  }
}
