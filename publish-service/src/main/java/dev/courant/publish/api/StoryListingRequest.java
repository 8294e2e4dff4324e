package dev.courant.publish.api;

import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.StoryOrder;
import dev.courant.publish.store.StoryPosition;
import dev.courant.publish.store.StoryQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the parameters of a list of stories ask for: {@code region}, {@code topic}, {@code outlet},
 * {@code country}, {@code language}, {@code from} and {@code until} as in {@link ArticleFilter},
 * {@code articles} (the least number of members), {@code order} ({@code rank} or {@code time}),
 * {@code limit} and {@code cursor} (which goes on in its own order).
 *
 * @param after where the page begins; null for the start of the list
 */
public record StoryListingRequest(StoryQuery query, @Nullable StoryPosition after, int limit) {
  private static final Set<Facet> FACETS = EnumSet.range(Facet.REGION, Facet.LANGUAGE);
  private static final List<String> KNOWN =
      Stream.concat(
              FACETS.stream().map(Facet::parameter),
              Stream.of("from", "since", "until", "articles", "order", "limit", "cursor"))
          .toList();

  /**
   * Reads the parameters.
   *
   * @throws BadParameterException where one of them is unknown or cannot be understood
   */
  public static StoryListingRequest of(MultiValueMap<String, String> given) {
    Parameters parameters = Parameters.of(given, KNOWN);
    String named = parameters.choice("order", "rank", List.of("rank", "time"));
    StoryPosition after = after(parameters);
    StoryOrder order = after == null ? StoryOrder.of(named).orElseThrow() : after.order();
    ArticleQuery filters =
        ArticleQuery.of(
            ArticleFilter.values(parameters, FACETS),
            ArticleFilter.from(parameters, true),
            parameters.time("until"));
    StoryQuery query =
        new StoryQuery(filters, parameters.number("articles", 1, 1, 9999), order, null);
    return new StoryListingRequest(query, after, ListingRequest.limit(parameters));
  }

  private static @Nullable StoryPosition after(Parameters parameters) {
    String cursor = parameters.one("cursor");
    if (cursor == null) {
      return null;
    }
    StoryPosition after = position(cursor);
    if (after == null) {
      throw new BadParameterException(
          "cursor",
          "Give the value of \"next\" of the page before, or leave it out to start anew.");
    }
    return after;
  }

  private static @Nullable StoryPosition position(String cursor) {
    try {
      return StoryPosition.of(cursor);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
