package dev.courant.ingest.intake;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.model.Told;
import java.util.List;

/** Puts what a feed tells of an article into the form in which it is passed on. */
public final class Telling {
  private final int maxText;

  /**
   * A telling that is cut.
   *
   * @param maxText longest text, in characters; what is beyond is cut at a paragraph
   */
  public Telling(int maxText) {
    this.maxText = maxText;
  }

  /**
   * What an entry tells.
   *
   * @param byline of an entry that names nobody
   */
  public Told of(ParsedEntry entry, List<String> byline) {
    String title = Wording.firstOf(entry.title());
    String content = Wording.firstOf(entry.content());
    String summary = Wording.firstOf(entry.summary());
    String text = content.length() >= summary.length() ? content : summary;
    return new Told(
        ContentHash.of(title, text, entry.updated() == null ? "" : entry.updated().toString()),
        title,
        Wording.bounded(text, maxText),
        entry.language(),
        entry.authors().isEmpty() ? byline : entry.authors(),
        entry.published(),
        entry.updated(),
        entry.image());
  }
}
