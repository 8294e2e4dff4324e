package dev.courant.story.matching;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {
  /** A new one each time that an instance takes over, since it holds what was decided. */
  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  Matcher matcher() {
    return new StoryMatcher(WindowSettings.DEFAULT);
  }
}
