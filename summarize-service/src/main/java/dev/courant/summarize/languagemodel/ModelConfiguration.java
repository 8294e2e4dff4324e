package dev.courant.summarize.languagemodel;

import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.summarize.languagemodel.payment.AnswerLog;
import dev.courant.summarize.languagemodel.payment.Answers;
import dev.courant.summarize.languagemodel.payment.Budget;
import dev.courant.summarize.languagemodel.payment.PaidModel;
import dev.courant.summarize.languagemodel.payment.Spendings;
import dev.courant.summarize.languagemodel.reading.Prompt;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import dev.courant.summarize.languagemodel.settings.ModelSettings;
import dev.courant.summarize.summary.Computation;
import dev.courant.summarize.summary.Engine;
import dev.courant.summarize.summary.LanguageModels;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class ModelConfiguration {
  @Bean
  ModelEngines modelEngines(
      ModelSettings settings,
      ResourceLoader files,
      Spendings spendings,
      AnswerLog log,
      Computation computation) {
    Prompt prompt = Prompt.read(files.getResource(settings.prompt()));
    Answers answers = new Answers(settings.answers(), log);
    return ModelEngines.of(settings, prompt, spendings, answers, computation);
  }

  @Bean
  LanguageModels languageModels(
      ModelSettings settings,
      ModelEngines models,
      @Qualifier("engine") Engine extractive,
      Budget budget,
      MeterRegistry meters) {
    return new LanguageModels(
        settings.configured().stream().findFirst().map(EngineSettings::maxConcurrent).orElse(0),
        new EngineChain(models.all(), extractive, meters),
        () -> budget.isSpent() || models.all().stream().allMatch(ModelEngine::isResting));
  }

  @Bean
  SupervisedLoop modelEndpointsLoop(Loops loops, ModelEngines models) {
    List<PaidModel> all = models.all().stream().map(ModelEngine::model).toList();
    return loops.loop("model-endpoints", new EndpointGreeting(all));
  }

  @Bean
  EngineStatus modelEnginesStatus(ModelEngines models, Budget budget) {
    return new EngineStatus(models.all(), budget);
  }
}
