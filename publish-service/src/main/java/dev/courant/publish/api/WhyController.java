package dev.courant.publish.api;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.Withheld;
import dev.courant.publish.store.ArticleStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What became of an address, as far as this service knows: it sees what was summarized. */
@RestController
final class WhyController {
  private static final int LONGEST = 2_000;

  private final ArticleStore store;

  WhyController(ArticleStore store) {
    this.store = store;
  }

  @GetMapping(path = "/api/v1/why", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<byte[]>> why(@RequestParam MultiValueMap<String, String> parameters) {
    return Mono.fromSupplier(() -> address(Parameters.of(parameters, List.of("url"))))
        .flatMap(url ->
            store
                .find(ArticleId.of(url))
                .map(article -> Fate.of(url, article))
                .defaultIfEmpty(Fate.unknown(url)))
        .map(fate -> Representation.of(EventCodec.encode(fate), MediaType.APPLICATION_JSON));
  }

  private static CanonicalUrl address(Parameters parameters) {
    String url = parameters.one("url");
    if (url == null || url.length() > LONGEST) {
      throw new BadParameterException("url", "Give the address of an article, at most 2000 long.");
    }
    return CanonicalUrl.parse(url)
        .orElseThrow(
            () -> new BadParameterException("url", "Give an absolute address, http or https."));
  }

  /**
   * What became of an address.
   *
   * @param url in the canonical form that identity is computed from
   * @param state {@code published}, {@code withdrawn} or {@code unknown}
   * @param why in words
   * @param id the id that an article at this address has, or would have
   * @param revision that counts; those before are superseded
   * @param href of the article; null where it cannot be read
   * @param withheld sentences that were kept from being shown, and why
   */
  record Fate(
      String url,
      String state,
      String why,
      ArticleId id,
      @Nullable Integer revision,
      @Nullable String href,
      @Nullable Instant ingestedAt,
      @Nullable List<Withheld> withheld) {
    static Fate of(CanonicalUrl url, ArticleSummarized article) {
      boolean withdrawn = article.change() == Change.RETRACTED;
      return new Fate(
          url.value(),
          withdrawn ? "withdrawn" : "published",
          withdrawn
              ? "Its outlet has withdrawn it: the address answered 404 or 410 after the article had"
                  + " been there."
              : "It is published at revision %d; earlier ones are superseded."
                  .formatted(article.revision()),
          article.id(),
          article.revision(),
          withdrawn ? null : "/api/v1/articles/" + article.id(),
          article.ingestedAt(),
          withdrawn ? null : article.withheld());
    }

    static Fate unknown(CanonicalUrl url) {
      return new Fate(
          url.value(),
          "unknown",
          "No article of this address was summarized here. It was never in a feed that is polled,"
              + " is not an article, stands under another canonical address, is still on its way, or"
              + " was given up: the operator's dead letters and the log of ingest-service say which.",
          ArticleId.of(url),
          null,
          null,
          null,
          null);
    }
  }
}
