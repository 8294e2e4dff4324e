package dev.courant.story.telling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TellingConfiguration {
  @Bean
  StoryTeller storyTeller() {
    return new FirstHeadline();
  }
}
