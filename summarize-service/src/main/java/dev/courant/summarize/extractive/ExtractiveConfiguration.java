package dev.courant.summarize.extractive;

import dev.courant.summarize.summary.Computation;
import dev.courant.summarize.summary.Engine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtractiveConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Engine engine(Computation computation) {
    return new ExtractiveEngine(computation);
  }
}
