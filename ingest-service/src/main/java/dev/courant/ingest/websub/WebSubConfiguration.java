package dev.courant.ingest.websub;

import dev.courant.ingest.fetch.Fetcher;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebSubConfiguration {
  @Bean
  CallbackPaths callbackPaths(WebSubSettings settings) {
    return new CallbackPaths(settings);
  }

  @Bean
  Subscriber subscriber(WebSubSettings settings, Fetcher fetcher) {
    URI root = settings.callback();
    return new Subscriber(
        settings, root == null ? null : new CallbackAddresses(root, keys(settings)), fetcher);
  }

  @Bean
  @ConditionalOnProperty("courant.ingest.websub.callback")
  HubCallback hubCallback(SubscribedFeeds feeds, WebSubSettings settings, Clock clock) {
    return new HubCallback(feeds, keys(settings), settings, clock);
  }

  private static HubKeys keys(WebSubSettings settings) {
    return new HubKeys(Objects.requireNonNull(settings.secret(), "checked by the settings"));
  }
}
