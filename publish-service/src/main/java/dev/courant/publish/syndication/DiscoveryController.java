package dev.courant.publish.syndication;

import dev.courant.model.ArticlePublished;
import dev.courant.publish.api.Representation;
import dev.courant.publish.store.ArticlePage;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What programs find this newswire by: OPML, sitemap, robots.txt (RFC 9309) and llms.txt. */
@RestController
final class DiscoveryController {
  private static final MediaType OPML = MediaType.parseMediaType("text/x-opml");
  private static final int MOST_IN_SITEMAP = 1_000;
  private static final Duration SITEMAP_KEPT = Duration.ofMinutes(1);

  private final ArticleStore store;
  private final SyndicationSettings settings;
  private final List<SitePages> pages;
  private final Mono<List<ArticlePublished>> newest;

  DiscoveryController(ArticleStore store, SyndicationSettings settings, List<SitePages> pages) {
    this.store = store;
    this.pages = pages;
    this.settings = settings;
    newest =
        Mono.defer(() -> store.list(ArticleQuery.ALL, null, MOST_IN_SITEMAP))
            .map(ArticlePage::items)
            .cache(_ -> SITEMAP_KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  @GetMapping("/feeds/outlets.opml")
  Mono<ResponseEntity<byte[]>> outlets(ServerHttpRequest request) {
    return store
        .tally()
        .map(tallies -> OutletsOpml.write(tallies, settings.origin(request)))
        .map(document -> Representation.of(document, OPML));
  }

  @GetMapping("/sitemap.xml")
  Mono<ResponseEntity<byte[]>> sitemap(ServerHttpRequest request) {
    return newest
        .map(articles -> Sitemap.write(pages, articles, settings.origin(request)))
        .map(document -> Representation.of(document, MediaType.APPLICATION_XML));
  }

  @GetMapping("/robots.txt")
  ResponseEntity<byte[]> robots(ServerHttpRequest request) {
    return text("robots.txt", request);
  }

  @GetMapping("/llms.txt")
  ResponseEntity<byte[]> languageModels(ServerHttpRequest request) {
    return text("llms.txt", request);
  }

  private ResponseEntity<byte[]> text(String name, ServerHttpRequest request) {
    String text = resource(name).replace("{origin}", settings.origin(request));
    return Representation.of(text, MediaType.TEXT_PLAIN);
  }

  private static String resource(String name) {
    try (InputStream in = DiscoveryController.class.getResourceAsStream("/publish/" + name)) {
      byte[] bytes = Objects.requireNonNull(in, name + " is missing").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
