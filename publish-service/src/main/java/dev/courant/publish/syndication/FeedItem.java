package dev.courant.publish.syndication;

import dev.courant.model.ArticlePublished;
import dev.courant.model.Change;
import dev.courant.model.Statement;
import dev.courant.publish.store.Listing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card as the feeds tell it. All texts are plain.
 *
 * @param title of the card; of a withdrawn article that it was withdrawn, and by whom
 * @param summary the card's sentences; of a withdrawn article that nothing is left of it
 * @param withdrawn whether this stands in the place of an article that its outlet took back
 */
record FeedItem(ArticlePublished card, String title, String summary, boolean withdrawn) {
  private static final String GONE =
      "The outlet has withdrawn this article. Nothing of it is shown any more.";

  /** An article as a list has it. */
  static FeedItem of(ArticlePublished card) {
    if (card.change() == Change.RETRACTED) {
      return withdrawn(card);
    }
    String summary = card.summary().stream().map(Statement::text).collect(Collectors.joining(" "));
    return new FeedItem(card, Markup.plain(card.headline().text()), Markup.plain(summary), false);
  }

  /**
   * What feed readers that keep entries for good put in the place of one they have: it has the same
   * id, and is newer.
   */
  static FeedItem withdrawn(ArticlePublished card) {
    String title = "Withdrawn by " + Markup.plain(card.original().outlet().name());
    return new FeedItem(card, title, GONE, true);
  }

  /** {@code urn:courant:article:<id>}, the same for all revisions, wherever it is served. */
  String id() {
    return "urn:courant:article:" + card.id().value();
  }

  /** The address of its page. */
  String url(String origin) {
    return origin + "/articles/" + card.id().value();
  }

  Instant published() {
    return Listing.timeOf(card);
  }

  /** When this edition of this revision was compiled: it moves with every correction. */
  Instant updated() {
    Instant compiled = card.compiledAt();
    return compiled.isBefore(published()) ? published() : compiled;
  }

  /** Whom it was compiled from. */
  String source() {
    return "Compiled by Courant from " + author();
  }

  /** The sentences as HTML, the original linked. */
  String html() {
    String name = Markup.html(author());
    String url = card.original().url();
    String outlet =
        url.startsWith("https://") || url.startsWith("http://")
            ? "<a href=\"" + Markup.html(Markup.plain(url)) + "\">" + name + "</a>"
            : name;
    return "<p>" + Markup.html(summary) + "</p>\n<p>Compiled by Courant from " + outlet + "</p>";
  }

  /** The sentences as plain text, paragraphs parted by a blank line. */
  String text() {
    return summary + "\n\n" + source();
  }

  /** The section's names, without what could not be told. */
  List<String> categories() {
    return Stream.of(card.section().topic(), card.section().region())
        .filter(label -> label.told())
        .map(label -> Markup.plain(label.name()))
        .toList();
  }

  /** The outlet's name, which stands where feeds name an author. */
  String author() {
    return Markup.plain(card.original().outlet().name());
  }

  /** The language of title and summary, BCP 47. */
  String language() {
    return withdrawn ? "en" : card.language();
  }
}
