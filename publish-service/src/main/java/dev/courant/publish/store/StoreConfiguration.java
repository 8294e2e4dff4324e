package dev.courant.publish.store;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {
  /** Answered from memory: a store that is away delays no probe. */
  @Bean
  ReactiveHealthIndicator storeHealthIndicator(StoreReadiness store) {
    return () ->
        Mono.fromSupplier(() ->
            store
                .obstacle()
                .map(why -> Health.outOfService().withDetail("waitingFor", why).build())
                .orElseGet(() -> Health.up().build()));
  }
}
