package dev.courant.publish.api;

import dev.courant.publish.store.StoryOrder;
import dev.courant.publish.store.StoryPosition;
import dev.courant.publish.store.StoryQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the parameters of a list of stories ask for: the filters of {@link ListingRequest}, {@code
 * articles} (the least number of members), {@code order} ({@code rank} or {@code time}), {@code
 * limit} and {@code cursor}.
 *
 * @param after where the page begins; null for the start of the list
 */
public record StoryListingRequest(StoryQuery query, @Nullable StoryPosition after, int limit) {
  /**
   * Reads the parameters.
   *
   * @throws BadParameterException where one of them cannot be understood
   */
  public static StoryListingRequest of(MultiValueMap<String, String> parameters) {
    StoryOrder order = order(parameters);
    StoryQuery query =
        new StoryQuery(ListingRequest.query(parameters), articles(parameters), order, null);
    return new StoryListingRequest(
        query, after(parameters, order), ListingRequest.limit(parameters));
  }

  private static StoryOrder order(MultiValueMap<String, String> parameters) {
    String order = ListingRequest.one(parameters, "order");
    if (order == null) {
      return StoryOrder.RANK;
    }
    return StoryOrder.of(order.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new BadParameterException("order", "Give rank or time."));
  }

  private static int articles(MultiValueMap<String, String> parameters) {
    String least = ListingRequest.one(parameters, "articles");
    if (least == null) {
      return 1;
    }
    if (!least.matches("[1-9]\\d{0,3}")) {
      throw new BadParameterException("articles", "Give a whole number from 1 to 9999.");
    }
    return Integer.parseInt(least);
  }

  private static @Nullable StoryPosition after(
      MultiValueMap<String, String> parameters, StoryOrder order) {
    String cursor = ListingRequest.one(parameters, "cursor");
    if (cursor == null) {
      return null;
    }
    StoryPosition after = position(cursor);
    if (after == null || after.order() != order) {
      throw new BadParameterException(
          "cursor",
          "Give the value of \"next\" of the page before, with the same order, or leave it out to"
              + " start anew.");
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
