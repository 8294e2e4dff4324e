package dev.courant.publish.stream;

import dev.courant.model.Topics;
import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.timeout.WriteTimeoutHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {
  /** What the stream of a topic is made of. */
  record Log(EventTail tail, LogPieces pieces) {}

  @Bean
  StreamPlaces streamPlaces(StreamSettings settings, MeterRegistry registry) {
    StreamPlaces places = new StreamPlaces(settings.clients());
    Gauge.builder("courant.stream.clients", places, StreamPlaces::taken)
        .description("Clients of the live streams")
        .register(registry);
    return places;
  }

  @Bean
  Log articleLog(TopicReaders readers, StreamSettings settings, MeterRegistry registry) {
    Counter skipped =
        Counter.builder("courant.stream.skipped")
            .description("Records of courant.articles.published that hold no card")
            .register(registry);
    return new Log(
        new EventTail(settings.memory().toBytes(), record -> read(record, skipped)),
        new LogPieces(
            () -> readers.open(Topics.PUBLISHED), record -> read(record, skipped), settings));
  }

  private static Optional<PublishedEvent> read(
      ConsumerRecord<String, byte[]> record, Counter skipped) {
    Optional<PublishedEvent> event = PublishedEvent.of(record);
    if (event.isEmpty()) {
      skipped.increment();
    }
    return event;
  }

  @Bean
  Log storyLog(TopicReaders readers, StreamSettings settings) {
    return new Log(
        new EventTail(settings.memory().toBytes(), StoryStream::event),
        new LogPieces(() -> readers.open(Topics.STORIES), StoryStream::event, settings));
  }

  @Bean
  EventStream articleStream(Log articleLog, StreamSettings settings, StreamPlaces places) {
    return new EventStream(articleLog.tail(), articleLog.pieces(), settings, places::taken);
  }

  @Bean
  PublishedEvents publishedEvents(Log articleLog) {
    return new PublishedEvents(articleLog.tail(), articleLog.pieces());
  }

  @Bean
  EventStream storyEvents(Log storyLog, StreamSettings settings, StreamPlaces places) {
    return new EventStream(storyLog.tail(), storyLog.pieces(), settings, places::taken);
  }

  @Bean
  StoryStream storyStream(Log storyLog, TopicReaders readers) {
    return new StoryStream(
        storyLog.tail(), storyLog.pieces(), () -> TopicTag.of(readers.identity(Topics.STORIES)));
  }

  @Bean
  SupervisedLoop liveEventsLoop(Loops loops, TopicReaders readers, Log articleLog) {
    return loops.loop(
        "live-events", new LiveReader(readers, articleLog.tail(), articleLog.pieces()));
  }

  @Bean
  SupervisedLoop heartbeatsLoop(Loops loops, List<Log> logs, StreamSettings settings) {
    return loops.loop(
        "heartbeats", new Heartbeats(logs.stream().map(Log::tail).toList(), settings));
  }

  /** Nobody may hold a connection without taking what it is sent. */
  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> writeDeadline(StreamSettings settings) {
    return factory ->
        factory.addServerCustomizers(server ->
            server.doOnConnection(connection ->
                connection.addHandlerLast(
                    new WriteTimeoutHandler(
                        settings.deadline().toMillis(), TimeUnit.MILLISECONDS))));
  }
}
