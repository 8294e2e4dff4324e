package dev.courant.publish.web;

import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What there is to choose from: every value of every facet; counted anew every few seconds. */
@Component
final class Directory {
  /** The facets whose values have pages of their own. */
  private static final Set<Facet> PAGES = EnumSet.range(Facet.REGION, Facet.LANGUAGE);

  private static final Duration KEPT = Duration.ofSeconds(5);

  private final Mono<Map<Facet, List<Link>>> links;

  Directory(ArticleStore store) {
    links =
        Mono.defer(store::tally)
            .map(Directory::byFacet)
            .cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** The values of each facet, the most frequent first; a facet without values has none. */
  Mono<Map<Facet, List<Link>>> links() {
    return links;
  }

  private static Map<Facet, List<Link>> byFacet(List<Tally> tallies) {
    Map<Facet, List<Link>> byFacet = new EnumMap<>(Facet.class);
    for (Facet facet : PAGES) {
      byFacet.put(facet, new ArrayList<>());
    }
    tallies.stream()
        .filter(tally -> PAGES.contains(tally.facet()))
        .forEach(tally ->
            byFacet.computeIfAbsent(tally.facet(), _ -> new ArrayList<>()).add(Link.to(tally)));
    return byFacet;
  }
}
