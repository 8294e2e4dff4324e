package dev.courant.publish.access;

import dev.courant.publish.api.ProblemException;
import dev.courant.publish.api.Problems;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.WebFilter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {
  /** Requests that are no HTTP are answered in the same form as all others. */
  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> malformedRequests() {
    return factory ->
        factory.addServerCustomizers(
            server -> server.doOnChannelInit((_, channel, _) -> MalformedRequests.addTo(channel)));
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 10)
  WebFilter allowedHosts(
      AccessSettings settings, @Value("${courant.publish.syndication.site:}") String site) {
    List<String> names = new ArrayList<>(settings.hosts());
    String own = site.isBlank() ? null : URI.create(site).getHost();
    if (own != null) {
      names.add(own);
    }
    AllowedHosts hosts = new AllowedHosts(names);
    return (exchange, chain) -> {
      String host = exchange.getRequest().getHeaders().getFirst(HttpHeaders.HOST);
      return host == null || hosts.has(host)
          ? chain.filter(exchange)
          : Problems.answer(exchange, misdirected());
    };
  }

  private static ProblemException misdirected() {
    return new ProblemException(
        HttpStatus.MISDIRECTED_REQUEST,
        "misdirected-request",
        "This service is not asked for by this name",
        "Whoever runs it names the hosts that it serves in courant.publish.access.hosts.");
  }

  @Bean
  ClientAddress clientAddress(AccessSettings settings) {
    return new ClientAddress(settings.proxies());
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 20)
  WebFilter rateLimit(AccessSettings settings, ClientAddress addresses) {
    if (settings.requestsPerMinute() <= 0) {
      return (exchange, chain) -> chain.filter(exchange);
    }
    RateLimit limit = new RateLimit(settings.requestsPerMinute(), settings.burst());
    return (exchange, chain) -> {
      @Nullable InetAddress client = addresses.of(exchange.getRequest());
      if (client == null || client.isLoopbackAddress()) {
        return chain.filter(exchange);
      }
      Duration wait = limit.take(ClientAddress.client(client), System.nanoTime());
      return wait.isZero() ? chain.filter(exchange) : Problems.answer(exchange, tooMany(wait));
    };
  }

  private static ProblemException tooMany(Duration wait) {
    return new ProblemException(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "Too many requests came from your address",
            "Try again in %d s.".formatted(ProblemException.seconds(wait)))
        .retryAfter(wait);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 30)
  WebFilter gzipAnswers() {
    return new GzipAnswers();
  }
}
