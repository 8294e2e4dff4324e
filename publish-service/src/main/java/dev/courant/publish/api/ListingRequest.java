package dev.courant.publish.api;

import dev.courant.model.ArticleId;
import dev.courant.publish.store.ArticleOrder;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Position;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the parameters of a list ask for: those of {@link ArticleFilter}, {@code order} ({@code
 * published}, {@code arrival} or, with {@code q}, {@code relevance}), {@code limit}, {@code cursor}
 * (which goes on in its own order) and {@code fields}.
 *
 * @param after where the page begins; null for the start of the list
 */
public record ListingRequest(
    ArticleFilter filter, @Nullable Position after, int limit, Fields fields) {
  static final int DEFAULT_LIMIT = 20;
  static final int MAX_LIMIT = 100;

  private static final String[] OWN = {"order", "limit", "cursor", "fields"};

  /**
   * Reads the parameters.
   *
   * @throws BadParameterException where one of them is unknown or cannot be understood
   */
  public static ListingRequest of(MultiValueMap<String, String> given) {
    ArticleFilter filter = ArticleFilter.of(given, OWN);
    Parameters parameters = Parameters.of(given, given.keySet());
    Position after = after(parameters);
    ArticleOrder order = after == null ? order(parameters) : after.order();
    if (order == ArticleOrder.RELEVANCE && filter.words().isEmpty()) {
      // Without words one article is as relevant as another.
      order = ArticleOrder.PUBLISHED;
      after = null;
    }
    return new ListingRequest(
        filter.with(filter.query().in(order)),
        after,
        limit(parameters),
        Fields.ofCards(parameters));
  }

  /** Reads the parameters that filter what is told from cards, such as a stream's. */
  public static ArticleQuery query(MultiValueMap<String, String> given) {
    return ArticleFilter.ofCards(given, "cursor").query();
  }

  /** Which articles are asked for, but for the words. */
  public ArticleQuery query() {
    return filter.query();
  }

  /** The same of some articles only. */
  ListingRequest among(Collection<ArticleId> articles) {
    return with(query().among(articles));
  }

  /** The same list of another query. */
  ListingRequest with(ArticleQuery query) {
    return new ListingRequest(filter.with(query), after, limit, fields);
  }

  /** Whether this is a list of changes, which leaves out the last seconds. */
  boolean isOfChanges() {
    return query().order() == ArticleOrder.ARRIVAL || query().arrival().since() != null;
  }

  private static ArticleOrder order(Parameters parameters) {
    String order =
        parameters.choice("order", "published", List.of("published", "arrival", "relevance"));
    return ArticleOrder.valueOf(order.toUpperCase(Locale.ROOT));
  }

  /** A cursor is of one order, and goes on in it, whichever is asked for. */
  private static @Nullable Position after(Parameters parameters) {
    parameters.choice("order", "published", List.of("published", "arrival", "relevance"));
    String cursor = parameters.one("cursor");
    Position after = cursor == null ? null : position(cursor);
    if (cursor != null && after == null) {
      throw new BadParameterException(
          "cursor",
          "Give the value of \"next\" of the page before, or leave it out to start anew.");
    }
    return after;
  }

  private static @Nullable Position position(String cursor) {
    try {
      return Position.of(cursor);
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  static int limit(Parameters parameters) {
    return parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
  }
}
