package dev.courant.publish.store;

import dev.courant.model.ArticleId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for: those that have, for every set of terms, at least one of them, and
 * lie in the span of time.
 *
 * @param anyOf sets of terms as in {@link Listing#terms}
 * @param since earliest time, inclusive
 * @param until latest time, exclusive
 * @param only these articles; null for any
 */
public record ArticleQuery(
    List<Set<String>> anyOf,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Set<ArticleId> only) {
  /** Every article that is listed. */
  public static final ArticleQuery ALL = new ArticleQuery(List.of(), null, null);

  public ArticleQuery {
    anyOf = anyOf.stream().map(Set::copyOf).toList();
    only = only == null ? null : Set.copyOf(only);
  }

  /** A query for any article that has the terms and lies in the span of time. */
  public ArticleQuery(List<Set<String>> anyOf, @Nullable Instant since, @Nullable Instant until) {
    this(anyOf, since, until, null);
  }

  /** The same of some articles only. */
  public ArticleQuery among(Collection<ArticleId> articles) {
    return new ArticleQuery(anyOf, since, until, Set.copyOf(articles));
  }

  /**
   * A query for values of facets; values of one facet are alternatives, and a region stands for
   * everything that lies in it.
   */
  public static ArticleQuery of(
      Map<Facet, ? extends Collection<String>> values,
      @Nullable Instant since,
      @Nullable Instant until) {
    Map<Facet, Set<String>> terms = new EnumMap<>(Facet.class);
    values.forEach((facet, wanted) -> terms.put(facet, termsOf(facet, wanted)));
    terms.values().removeIf(Set::isEmpty);
    return new ArticleQuery(List.copyOf(terms.values()), since, until);
  }

  /** A query for one value of one facet. */
  public static ArticleQuery of(Facet facet, String value) {
    return of(Map.of(facet, List.of(value)), null, null);
  }

  private static Set<String> termsOf(Facet facet, Collection<String> wanted) {
    return wanted.stream()
        .flatMap(value -> facet == Facet.REGION ? Regions.within(value) : Stream.of(value))
        .map(facet::term)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether an article with this listing is asked for, if {@code only} does not leave it out. */
  public boolean matches(Listing listing) {
    return listing.listed()
        && (since == null || !listing.at().isBefore(since))
        && (until == null || listing.at().isBefore(until))
        && anyOf.stream().allMatch(set -> set.stream().anyMatch(listing.terms()::contains));
  }
}
