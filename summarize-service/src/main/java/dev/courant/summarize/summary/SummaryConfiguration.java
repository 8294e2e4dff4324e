package dev.courant.summarize.summary;

import dev.courant.runtime.Computing;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SummaryConfiguration {
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Computation computation(Computing computing) {
    return computing::call;
  }

  /** Of first editions, which wait for no model. */
  @Bean
  Summarization summarization(
      @Qualifier("engine") Engine engine,
      Clock clock,
      Computation computation,
      FactsMemory memory) {
    return new Summarization(engine, clock, computation, memory);
  }
}
