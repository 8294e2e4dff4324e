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
   * @param authors names of persons, as {@link FeedByline} tells them
   */
  public EntryText of(ParsedEntry entry, List<String> authors) {
    String title = ArticleText.firstOf(entry.title());
    String content = ArticleText.firstOf(entry.content());
    String summary = ArticleText.firstOf(entry.summary());
    String text = content.length() >= summary.length() ? content : summary;
    return new EntryText(
        hash(entry, title, text),
        title,
        ArticleText.bounded(text, maxText),
        entry.language(),
        authors,
        entry.published(),
        entry.updated(),
        entry.image());
  }

  /**
   * Of the words, and behind a slash of the time of change, which some feeds renew at each poll.
   */
  private static String hash(ParsedEntry entry, String title, String text) {
    String words = ContentHash.of(title, text);
    return entry.updated() == null ? words : words + "/" + entry.updated().getEpochSecond();
  }
}
