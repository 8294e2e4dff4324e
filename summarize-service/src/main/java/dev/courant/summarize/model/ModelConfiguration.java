package dev.courant.summarize.model;

import dev.courant.summarize.summary.Engine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class ModelConfiguration {
  @Bean
  Budget modelBudget(ModelSettings settings, Clock clock) {
    return new Budget(settings.budget(), clock);
  }

  @Bean
  ModelEngines modelEngines(
      ModelSettings settings,
      ResourceLoader files,
      Spendings spendings,
      AnswerLog log) {
    Prompt prompt = Prompt.read(files.getResource(settings.prompt()));
    return ModelEngines.of(settings, prompt, spendings, new Answers(settings.answers(), log));
  }

  @Bean
  Spendings spendings(Budget budget, Clock clock, MeterRegistry meters) {
    return new Spendings(budget, clock, meters);
  }

  @Bean
  AnswerLog answerLog() {
    return AnswerLog.NONE;
  }

  @Bean
  @Primary
  Engine engineChain(
      ModelEngines models, @Qualifier("engine") Engine extractive, MeterRegistry meters) {
    return new EngineChain(models.all(), extractive, meters);
  }

  @Bean
  EngineStatus modelEnginesStatus(ModelEngines models, Budget budget) {
    return new EngineStatus(models.all(), budget);
  }
}
