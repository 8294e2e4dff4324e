package dev.courant.ingest.fetch;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the one {@link Fetcher}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchSettings.class)
class FetchConfiguration {

  @Bean
  SystemNetwork fetchNetwork(FetchSettings settings) {
    return new SystemNetwork(settings.connectTimeout());
  }

  @Bean
  HttpExchange httpExchange(
      FetchSettings settings, SystemNetwork network, ObjectProvider<Clock> clock) {
    return new HttpExchange(settings, network, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  Fetcher fetcher(HttpExchange exchange, FetchSettings settings) {
    return new PoliteFetcher(exchange, HopGate.OPEN, settings);
  }
}
