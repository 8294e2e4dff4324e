package dev.courant.publish.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many listed articles have a value.
 *
 * @param code of the value: M49, Media Topics, outlet id, country or language
 * @param name English name of a region or topic, name of an outlet; the code for the others
 */
public record Tally(Facet facet, String code, String name, long count) {
  /** Tallies of the same value put together, the greatest first. */
  public static List<Tally> merged(Iterable<Tally> tallies) {
    Map<String, Tally> byTerm = new LinkedHashMap<>();
    for (Tally tally : tallies) {
      byTerm.merge(tally.facet().term(tally.code()), tally, Tally::plus);
    }
    List<Tally> sorted = new ArrayList<>(byTerm.values());
    sorted.sort(
        Comparator.comparing(Tally::facet)
            .thenComparing(Comparator.comparingLong(Tally::count).reversed())
            .thenComparing(Tally::name));
    return sorted;
  }

  private Tally plus(Tally other) {
    return new Tally(facet, code, name, count + other.count);
  }
}
