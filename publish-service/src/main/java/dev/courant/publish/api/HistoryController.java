package dev.courant.publish.api;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.publish.api.Differences.Difference;
import dev.courant.publish.store.ArticleHistory;
import dev.courant.publish.store.Listing;
import dev.courant.publish.store.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an article was before, and what it rests on. */
@RestController
@RequestMapping("/api/v1/articles/{id}")
final class HistoryController {
  private static final String ANNOTATIONS =
      "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

  private final ArticleLookup lookup;
  private final ArticleHistory history;

  HistoryController(ArticleLookup lookup, ArticleHistory history) {
    this.lookup = lookup;
    this.history = history;
  }

  @GetMapping(path = "/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<byte[]>> revisions(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
    Parameters.of(parameters, List.of());
    return lookup
        .find(id)
        .flatMap(
            article -> history.earlier(article.id()).map(earlier -> Revisions.of(article, earlier)))
        .map(answer -> Representation.of(EventCodec.encode(answer), MediaType.APPLICATION_JSON));
  }

  @GetMapping(
      path = "/evidence",
      produces = {"application/ld+json", "application/json"})
  Mono<ResponseEntity<byte[]>> evidence(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
    Parameters.of(parameters, List.of());
    return lookup
        .find(id)
        .map(article ->
            Representation.of(
                EventCodec.encode(Annotations.of(article)), MediaType.parseMediaType(ANNOTATIONS)));
  }

  /**
   * The revisions of an article.
   *
   * @param complete whether none is missing; a store that was filled from a compacted log has the
   *     last one alone
   * @param items the newest first
   */
  record Revisions(ArticleId id, int revision, boolean complete, List<Told> items) {
    static Revisions of(ArticleSummarized article, List<Revision> earlier) {
      List<Revision> all = new ArrayList<>(earlier);
      all.add(Revision.of(article));
      List<Told> items = new ArrayList<>();
      for (int i = all.size() - 1; i >= 0; i--) {
        items.add(Told.of(i == 0 ? null : all.get(i - 1), all.get(i)));
      }
      return new Revisions(
          article.id(), article.revision(), all.size() == article.revision(), items);
    }
  }

  /**
   * One revision, and what it changed.
   *
   * @param headline the outlet's own
   * @param original differences in the sentences of the original that receipts name, its headline
   *     first
   * @param told differences in headline and summary as Courant tells them
   */
  record Told(
      int revision,
      String change,
      Instant ingestedAt,
      String headline,
      List<Difference> original,
      List<Difference> told) {
    static Told of(@org.jspecify.annotations.Nullable Revision before, Revision now) {
      return new Told(
          now.revision(),
          Listing.changeOf(now.change()),
          now.ingestedAt(),
          now.headline(),
          before == null ? List.of() : Differences.between(original(before), original(now)),
          before == null ? List.of() : Differences.between(before.told(), now.told()));
    }

    private static List<String> original(Revision revision) {
      List<String> all = new ArrayList<>(List.of(revision.headline()));
      all.addAll(revision.sentences());
      return all;
    }
  }
}
