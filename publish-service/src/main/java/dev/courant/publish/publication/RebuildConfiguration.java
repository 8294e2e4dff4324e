package dev.courant.publish.publication;

import dev.courant.publish.log.TopicReaders;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.RebuildMarker;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a store that does not keep up with the log by itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "courant.publish.store.kind",
    havingValue = "mongodb",
    matchIfMissing = true)
class RebuildConfiguration {
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Bean
  StoreRebuild storeRebuild(TopicReaders readers, ArticleStore store, RebuildMarker marker) {
    return new StoreRebuild(new KafkaSummarizedLog(readers), store, marker, LOOK);
  }

  @Bean
  SupervisedLoop storeLoop(Loops loops, StoreRebuild rebuild) {
    return loops.loop("store", rebuild);
  }
}
