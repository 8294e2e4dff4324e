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
 * lie in the spans of time.
 *
 * @param anyOf sets of terms as in {@link Listing#terms}, each of one facet
 * @param since earliest time of publication, inclusive
 * @param until latest time of publication, exclusive
 * @param only these articles; null for any
 * @param arrival when the store took them, and whether withdrawn ones are asked for
 * @param order of the list; {@link ArticleOrder#RELEVANCE} is for searches only
 */
public record ArticleQuery(
    List<Set<String>> anyOf,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Set<ArticleId> only,
    Arrival arrival,
    ArticleOrder order) {
  /** Every article that is listed. */
  public static final ArticleQuery ALL = new ArticleQuery(List.of(), null, null);

  private static final Set<String> LEFT =
      Facet.LEFT.stream().map(Facet::parameter).collect(Collectors.toUnmodifiableSet());

  public ArticleQuery {
    anyOf = anyOf.stream().map(Set::copyOf).toList();
    only = only == null ? null : Set.copyOf(only);
  }

  /** A query for any article that has the terms and lies in the span of time. */
  public ArticleQuery(List<Set<String>> anyOf, @Nullable Instant since, @Nullable Instant until) {
    this(anyOf, since, until, null, Arrival.ANY, ArticleOrder.PUBLISHED);
  }

  /** The same of some articles only. */
  public ArticleQuery among(Collection<ArticleId> articles) {
    return new ArticleQuery(anyOf, since, until, Set.copyOf(articles), arrival, order);
  }

  /** The same with another span of arrival. */
  public ArticleQuery arriving(Arrival when) {
    return new ArticleQuery(anyOf, since, until, only, when, order);
  }

  /** The same in another order. */
  public ArticleQuery in(ArticleOrder another) {
    return new ArticleQuery(anyOf, since, until, only, arrival, another);
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

  /**
   * The sets of terms that an article can be held against that is withdrawn: nothing is left of
   * what it was about, so it answers every question about that.
   */
  public List<Set<String>> anyOfWithdrawn() {
    return anyOf.stream().filter(ArticleQuery::isLeft).toList();
  }

  private static boolean isLeft(Set<String> terms) {
    String term = terms.iterator().next();
    return LEFT.contains(term.substring(0, term.indexOf(':')));
  }

  /** Whether an article with this listing is asked for, if {@code only} does not leave it out. */
  public boolean matches(Listing listing) {
    return listing.listed() && isIn(listing, anyOf);
  }

  /** The same of an article that is withdrawn, where those are asked for. */
  boolean matchesWithdrawn(Listing listing) {
    return !listing.listed() && arrival.withdrawn() && isIn(listing, anyOfWithdrawn());
  }

  private boolean isIn(Listing listing, List<Set<String>> sets) {
    return (since == null || !listing.at().isBefore(since))
        && (until == null || listing.at().isBefore(until))
        && sets.stream().allMatch(set -> set.stream().anyMatch(listing.terms()::contains));
  }
}
