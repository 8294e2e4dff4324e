package dev.courant.ingest.page;

import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.fetch.RobotsRules;
import dev.courant.ingest.fetch.SiteReservations;
import dev.courant.page.PageExtractor;
import dev.courant.runtime.Computing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {
  @Bean
  Pages pages(
      Fetcher fetcher, RobotsRules robots, SiteReservations reservations, Computing computing) {
    return new FetchedPages(fetcher, robots, reservations, new PageExtractor(), computing);
  }
}
