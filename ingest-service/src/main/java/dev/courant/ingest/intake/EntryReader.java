package dev.courant.ingest.intake;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.revision.ContentHash;
import dev.courant.model.EntryText;
import java.util.List;

/** Reads the text of feed entries. */
public final class EntryReader {
  private final int maxText;

  /**
   * A reader that cuts long texts.
   *
   * @param maxText longest text, in characters; what is beyond is cut at a paragraph
   */
  public EntryReader(int maxText) {
    this.maxText = maxText;
  }

  /**
   * The text of an entry.
   *
   * @param byline of an entry that names nobody
   */
  public EntryText of(ParsedEntry entry, List<String> byline) {
    String title = ArticleText.firstOf(entry.title());
    String content = ArticleText.firstOf(entry.content());
    String summary = ArticleText.firstOf(entry.summary());
    String text = content.length() >= summary.length() ? content : summary;
    return new EntryText(
        ContentHash.of(title, text, entry.updated() == null ? "" : entry.updated().toString()),
        title,
        ArticleText.bounded(text, maxText),
        entry.language(),
        entry.authors().isEmpty() ? byline : entry.authors(),
        entry.published(),
        entry.updated(),
        entry.image());
  }
}
