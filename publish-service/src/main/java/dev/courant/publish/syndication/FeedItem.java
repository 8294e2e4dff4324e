package dev.courant.publish.syndication;

import dev.courant.model.ArticlePublished;
import dev.courant.model.Statement;
import dev.courant.publish.store.Listing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card as the feeds tell it.
 *
 * @param id {@code urn:courant:article:<id>}, the same for all revisions
 * @param url of its page
 * @param text the summary, then whom it was compiled from
 */
record FeedItem(
    String id,
    String url,
    String title,
    String text,
    Instant published,
    Instant updated,
    ArticlePublished card) {

  static FeedItem of(ArticlePublished card, String origin) {
    String id = card.id().value();
    return new FeedItem(
        "urn:courant:article:" + id,
        origin + "/articles/" + id,
        plain(card.headline().text()),
        plain(text(card)),
        Listing.timeOf(card),
        card.compiledAt(),
        card);
  }

  int edition() {
    return card.edition();
  }

  private static String text(ArticlePublished card) {
    String summary = card.summary().stream().map(Statement::text).collect(Collectors.joining(" "));
    return summary + " (Compiled by Courant from " + card.original().outlet().name() + ")";
  }

  /** XML 1.0 cannot hold control characters, not even escaped. */
  static String plain(String text) {
    return text.codePoints()
        .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The section's names, without what could not be told. */
  List<String> categories() {
    return Stream.of(card.section().topic(), card.section().region())
        .filter(label -> label.told())
        .map(label -> plain(label.name()))
        .toList();
  }

  /** The outlet's name, which stands where feeds name an author. */
  String author() {
    return plain(card.original().outlet().name());
  }
}
