package dev.courant.publish.story;

import dev.courant.publish.log.TopicReaders;
import dev.courant.publish.store.StoryProgress;
import dev.courant.publish.store.StoryStore;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoryConfiguration {
  @Bean
  SupervisedLoop storiesLoop(
      Loops loops,
      TopicReaders readers,
      StoryStore store,
      StoryProgress progress,
      StoryObserver observer,
      MeterRegistry registry) {
    Counter skipped =
        Counter.builder("courant.publish.stories.skipped")
            .description("Records of stories that hold none, or that the store cannot take")
            .register(registry);
    return loops.loop("stories", new StoryFollower(readers, store, progress, observer, skipped));
  }
}
