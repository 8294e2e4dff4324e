package dev.courant.publish.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many listed articles have a value.
 *
 * @param code of the value: M49, Media Topics, outlet id, country, primary language or engine
 * @param name English name of a region or topic, name of an outlet; the code for the others
 * @param last when the store took the last of them
 */
public record Tally(Facet facet, String code, String name, long count, Instant last) {
  /** Tallies of the same value put together, the greatest first. */
  public static List<Tally> merged(Iterable<Tally> tallies) {
    Map<String, Tally> byTerm = new LinkedHashMap<>();
    for (Tally each : tallies) {
      Tally tally = each.facet() == Facet.LANGUAGE ? each.ofPrimaryLanguage() : each;
      byTerm.merge(tally.facet().term(tally.code()), tally, Tally::plus);
    }
    List<Tally> sorted = new ArrayList<>(byTerm.values());
    sorted.sort(
        Comparator.comparing(Tally::facet)
            .thenComparing(Comparator.comparingLong(Tally::count).reversed())
            .thenComparing(Tally::name));
    return sorted;
  }

  /** English is one language, in whichever country it is spoken. */
  private Tally ofPrimaryLanguage() {
    String primary = Listing.primary(code);
    return new Tally(facet, primary, primary, count, last);
  }

  private Tally plus(Tally other) {
    Instant later = last.isAfter(other.last) ? last : other.last;
    return new Tally(facet, code, name, count + other.count, later);
  }
}
