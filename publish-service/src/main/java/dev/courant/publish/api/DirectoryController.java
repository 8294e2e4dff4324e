package dev.courant.publish.api;

import dev.courant.model.EventCodec;
import dev.courant.model.Section.Label;
import dev.courant.publish.store.Arrival;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.EntityCounts;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.MediaTopics;
import dev.courant.publish.store.Slug;
import dev.courant.publish.store.StoryPage;
import dev.courant.publish.store.StoryQuery;
import dev.courant.publish.store.StoryStore;
import dev.courant.publish.store.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What there is to choose from, and how much of it; counted anew every few seconds. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class DirectoryController {
  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final int MOST_ENTITIES = 1000;
  private static final int ENTITIES = 100;
  private static final ArticleQuery WITHDRAWN =
      ArticleQuery.of(Facet.CHANGE, "withdrawn").arriving(new Arrival(null, null, true));

  private final ArticleStore articles;
  private final StoryStore stories;
  private final Mono<List<Tally>> tallies;
  private final Mono<List<Tally>> entities;

  DirectoryController(ArticleStore articles, StoryStore stories, EntityCounts names) {
    this.articles = articles;
    this.stories = stories;
    this.tallies = kept(Mono.defer(articles::tally));
    this.entities = kept(Mono.defer(() -> names.mostNamed(MOST_ENTITIES)));
  }

  private static <T> Mono<T> kept(Mono<T> counted) {
    return counted.cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  @GetMapping("/sections")
  Mono<ResponseEntity<byte[]>> sections(@RequestParam MultiValueMap<String, String> parameters) {
    Parameters.of(parameters, List.of());
    return tallies.map(all -> json(new Sections(topics(all), values(all, Facet.REGION))));
  }

  @GetMapping("/outlets")
  Mono<ResponseEntity<byte[]>> outlets(@RequestParam MultiValueMap<String, String> parameters) {
    Parameters.of(parameters, List.of());
    return tallies.map(all -> {
      List<Value> outlets = values(all, Facet.OUTLET);
      return json(new Values(outlets.size(), outlets));
    });
  }

  @GetMapping("/entities")
  Mono<ResponseEntity<byte[]>> entities(@RequestParam MultiValueMap<String, String> parameters) {
    int limit =
        Parameters.of(parameters, List.of("limit")).number("limit", ENTITIES, 1, MOST_ENTITIES);
    return entities.map(all -> {
      List<Value> first = values(all, Facet.ENTITY).stream().limit(limit).toList();
      return json(new Values(first.size(), first));
    });
  }

  @GetMapping("/stats")
  Mono<ResponseEntity<byte[]>> stats(@RequestParam MultiValueMap<String, String> parameters) {
    Parameters.of(parameters, List.of());
    Mono<Long> withdrawn = articles.list(WITHDRAWN, null, 1).map(page -> page.total());
    Mono<Long> told = stories.list(StoryQuery.toldBy(1), null, 1).map(StoryPage::total);
    return Mono.zip(tallies, withdrawn, told)
        .map(all -> json(Stats.of(all.getT1(), all.getT2(), all.getT3())));
  }

  /** All topics there are, those without articles too. */
  private static List<Value> topics(List<Tally> all) {
    Map<String, Value> known =
        values(all, Facet.TOPIC).stream()
            .collect(Collectors.toMap(Value::code, Function.identity(), (first, _) -> first));
    Stream<Value> others =
        MediaTopics.all().stream()
            .filter(topic -> !known.containsKey(topic.code()))
            .map(topic -> Value.none(topic));
    return Stream.concat(known.values().stream(), others)
        .sorted(Comparator.comparingLong(Value::articles).reversed().thenComparing(Value::name))
        .toList();
  }

  private static List<Value> values(List<Tally> all, Facet facet) {
    return all.stream().filter(tally -> tally.facet() == facet).map(Value::of).toList();
  }

  private static ResponseEntity<byte[]> json(Object body) {
    return Representation.of(EventCodec.encode(body), MediaType.APPLICATION_JSON);
  }

  /** Topics and regions. */
  record Sections(List<Value> topics, List<Value> regions) {}

  /** Values of one kind. */
  record Values(int total, List<Value> items) {}

  /**
   * A value that filters have.
   *
   * @param slug the name as it stands in addresses
   * @param articles that are listed with it
   * @param lastSeen when the last of them was taken; null where there is none
   */
  record Value(String code, String name, String slug, long articles, @Nullable Instant lastSeen) {
    static Value of(Tally tally) {
      return new Value(
          tally.code(), tally.name(), Slug.of(tally.name()), tally.count(), tally.last());
    }

    static Value none(Label label) {
      return new Value(label.code(), label.name(), Slug.of(label.name()), 0, null);
    }
  }

  /**
   * How much there is.
   *
   * @param articles that are listed
   * @param lastArrival when the last of them was taken; null where there is none
   */
  record Stats(
      long articles,
      long withdrawn,
      long stories,
      long outlets,
      long countries,
      @Nullable Instant lastArrival,
      List<Value> languages,
      List<Value> engines) {
    static Stats of(List<Tally> all, long withdrawn, long stories) {
      List<Tally> outlets = all.stream().filter(t -> t.facet() == Facet.OUTLET).toList();
      Optional<Instant> last = outlets.stream().map(Tally::last).max(Comparator.naturalOrder());
      return new Stats(
          outlets.stream().mapToLong(Tally::count).sum(),
          withdrawn,
          stories,
          outlets.size(),
          values(all, Facet.COUNTRY).size(),
          last.orElse(null),
          values(all, Facet.LANGUAGE),
          values(all, Facet.ENGINE));
    }
  }
}
