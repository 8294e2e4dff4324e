package dev.courant.publish.stream;

import dev.courant.model.Topics;
import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {
  @Bean
  LiveEvents liveEvents(StreamSettings settings, MeterRegistry registry) {
    LiveEvents events = new LiveEvents(settings);
    Gauge.builder("courant.stream.clients", events, LiveEvents::clients)
        .description("Clients of the live stream")
        .register(registry);
    return events;
  }

  @Bean
  SupervisedLoop liveEventsLoop(
      Loops loops, TopicReaders readers, LiveEvents events, MeterRegistry registry) {
    Counter skipped =
        Counter.builder("courant.stream.skipped")
            .description("Records of courant.articles.published that hold no card")
            .register(registry);
    return loops.loop("live-events", new LiveReader(readers, events, skipped));
  }

  @Bean
  ArticleStream articleStream(LiveEvents events, TopicReaders readers, StreamSettings settings) {
    MissedEvents missed =
        new MissedEvents(() -> readers.open(Topics.PUBLISHED), PublishedEvent::of, settings);
    return new ArticleStream(events, missed, settings);
  }

  @Bean
  StoryStream storyStream(TopicReaders readers, StreamSettings settings) {
    return new StoryStream(() -> readers.open(Topics.STORIES), settings);
  }
}
