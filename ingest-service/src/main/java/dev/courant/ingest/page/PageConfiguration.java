package dev.courant.ingest.page;

import dev.courant.ingest.fetch.Fetcher;
import dev.courant.page.PageExtractor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {
  @Bean
  Pages pages(Fetcher fetcher) {
    return new FetchedPages(fetcher, new PageExtractor());
  }
}
