package dev.courant.ingest.work;

import dev.courant.ingest.fetch.FetchSettings;
import dev.courant.runtime.Watchdog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {
  @Bean
  WritePause writePause(Clock clock) {
    return new WritePause(clock);
  }

  @Bean
  WorkFigures workFigures(Watchdog watchdog, MeterRegistry meters, FetchSettings fetch) {
    return new WorkFigures(watchdog, meters, fetch.longest());
  }
}
