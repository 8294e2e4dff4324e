package dev.courant.publish.index;

import dev.courant.publish.log.TopicReaders;
import dev.courant.publish.store.ArticleSearch;
import dev.courant.publish.store.StoreReadiness;
import dev.courant.publish.store.StoreSettings;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IndexSettings.class)
@ConditionalOnExpression(
    "'${courant.publish.store.kind:mongodb}'.equalsIgnoreCase('lucene')"
        + " or ${courant.publish.index.enabled:true}")
class IndexConfiguration {
  @Bean
  TextAnalysis textAnalysis() {
    return new TextAnalysis();
  }

  @Bean
  IndexThreads indexThreads(IndexSettings settings, StoreSettings store) {
    return new IndexThreads(settings.readers(), store.timeout());
  }

  @Bean
  OpenIndex openIndex(IndexSettings settings, TextAnalysis analysis, Clock clock) {
    return new OpenIndex(new IndexFiles(Path.of(settings.directory()), analysis, clock));
  }

  @Bean
  ArticleSearch articleSearch(OpenIndex open, IndexThreads threads, TextAnalysis analysis) {
    return new LuceneArticleSearch(open, threads, analysis);
  }

  @Bean
  IndexFollower indexFollower(OpenIndex open, TopicReaders readers, IndexSettings settings) {
    return new IndexFollower(open, readers, settings.commitEvery());
  }

  /** The index beside MongoDB: it answers searches, and nobody waits for it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "courant.publish.store.kind",
      havingValue = "mongodb",
      matchIfMissing = true)
  static class BesideStore {
    @Bean
    SupervisedLoop articleIndexLoop(IndexFollower follower, Loops loops) {
      return loops.loop("article-index", new OptionalFollower(follower));
    }
  }

  /** The index as the store. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "courant.publish.store.kind", havingValue = "lucene")
  static class AsStore {
    @Bean
    LuceneArticleStore articleStore(OpenIndex open, IndexThreads threads) {
      return new LuceneArticleStore(open, threads);
    }

    @Bean
    StoryIndex storyIndex(IndexSettings settings) {
      return new StoryIndex(Path.of(settings.directory() + "-stories"));
    }

    @Bean
    LuceneStoryStore storyStore(StoryIndex index, IndexThreads threads) {
      return new LuceneStoryStore(index, threads);
    }

    @Bean
    SupervisedLoop articleIndexLoop(IndexFollower follower, Loops loops) {
      return loops.loop("article-index", follower);
    }

    @Bean
    StoreReadiness storeReadiness(OpenIndex open) {
      return open::obstacle;
    }
  }
}
