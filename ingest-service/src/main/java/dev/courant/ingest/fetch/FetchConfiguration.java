package dev.courant.ingest.fetch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
  Door fetchDoor(FetchSettings settings, SystemNetwork network, ObjectProvider<Clock> clock) {
    return Door.open(settings, network, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  Fetcher fetcher(Door door, ObjectProvider<MeterRegistry> meters) {
    return new MeasuredFetcher(door.fetcher(), meters.getIfAvailable(SimpleMeterRegistry::new));
  }

  @Bean
  SiteReservations siteReservations(Door door) {
    return door.reservations();
  }

  @Bean
  RobotsRules robotsRules(Door door) {
    return door.robots();
  }
}
