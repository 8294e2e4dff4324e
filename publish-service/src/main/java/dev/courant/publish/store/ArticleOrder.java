package dev.courant.publish.store;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list of articles is sorted by, the highest first. */
public enum ArticleOrder {
  /** When the outlet says that it published the article: {@link Listing#at}. */
  PUBLISHED,
  /** When the store took the article as it is. */
  ARRIVAL,
  /** How well the article answers the words that are searched for. */
  RELEVANCE;

  /** The value of the parameter that asks for it. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Begins cursors of this order. */
  char letter() {
    return parameter().charAt(0);
  }

  /** The order whose cursors begin with a letter. */
  static Optional<ArticleOrder> of(char letter) {
    return Stream.of(values()).filter(order -> order.letter() == letter).findFirst();
  }
}
