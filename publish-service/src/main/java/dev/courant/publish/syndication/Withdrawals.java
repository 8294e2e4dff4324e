package dev.courant.publish.syndication;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticlePublished;
import dev.courant.model.Change;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Listing;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was withdrawn not long ago, and in which lists it stood before. Feeds tell of it for that
 * time: the store lists what is there alone.
 */
final class Withdrawals {
  private static final int MOST_KNOWN = 20_000;
  private static final int MOST_KEPT = 1_000;

  private final Map<ArticleId, Listing> listings = eldestLast(MOST_KNOWN);
  private final Map<ArticleId, Withdrawn> withdrawn = eldestLast(MOST_KEPT);
  private final Map<Set<String>, Set<String>> terms = new HashMap<>();

  /**
   * A withdrawn article.
   *
   * @param at when it was told
   * @param before where it stood in lists; where nobody remembers, what is left of it says so
   */
  private record Withdrawn(ArticlePublished card, Instant at, Listing before) {}

  /** Takes note of a state of an article that was told at a time; in the order of its states. */
  synchronized void note(ArticlePublished card, Instant at) {
    Listing listing = Listing.of(card);
    if (card.change() == Change.RETRACTED) {
      Listing before = listings.remove(card.id());
      withdrawn.remove(card.id());
      withdrawn.put(card.id(), new Withdrawn(card, at, listed(before == null ? listing : before)));
    } else {
      withdrawn.remove(card.id());
      listings.put(card.id(), listed(listing));
    }
  }

  /** Many articles have the same terms: they are kept once. */
  private Listing listed(Listing listing) {
    if (terms.size() > MOST_KNOWN) {
      terms.clear();
    }
    @Nullable Set<String> same = terms.putIfAbsent(listing.terms(), listing.terms());
    return new Listing(true, listing.at(), same == null ? listing.terms() : same);
  }

  /** The newest that a query asked for before, told to be withdrawn at a time or later. */
  synchronized List<ArticlePublished> matching(ArticleQuery query, Instant since, int limit) {
    return withdrawn.values().stream()
        .filter(one -> !one.at().isBefore(since))
        .filter(one -> query.only() == null || query.only().contains(one.card().id()))
        .filter(one -> query.matches(one.before()))
        .sorted(Comparator.comparing(Withdrawn::at).reversed())
        .limit(limit)
        .map(Withdrawn::card)
        .toList();
  }

  private static <V> Map<ArticleId, V> eldestLast(int most) {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<ArticleId, V> eldest) {
        return size() > most;
      }
    };
  }
}
