package dev.courant.ingest.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed with its entries while its document is read. */
final class FeedDraft {
  private final Draft feed = new Draft();
  private final PollingHints hints = new PollingHints();
  private final List<Draft> entries = new ArrayList<>();
  private final Deque<Draft> open = new ArrayDeque<>();
  private boolean found;

  /**
   * An empty feed.
   *
   * @param language that holds where the document names none
   */
  FeedDraft(@Nullable String language) {
    feed.language(languageTag(language));
  }

  /** Says that something of a feed was found. */
  void found() {
    found = true;
  }

  boolean isFound() {
    return found;
  }

  Draft feed() {
    return feed;
  }

  PollingHints hints() {
    return hints;
  }

  int entries() {
    return entries.size();
  }

  Draft openEntry() {
    Draft entry = new Draft();
    entries.add(entry);
    open.push(entry);
    found();
    return entry;
  }

  void closeEntry() {
    open.poll();
  }

  boolean isInEntry() {
    return !open.isEmpty();
  }

  /** The entry that is open, or else the feed. */
  Draft here() {
    Draft entry = open.peek();
    return entry == null ? feed : entry;
  }

  ParsedFeed build(TextForm form) {
    return feed.feed(form, hints, entries.stream().map(entry -> entry.entry(form)).toList());
  }

  /** A language as BCP 47 writes it, or nothing. */
  static String languageTag(@Nullable String language) {
    return language == null ? "" : language.strip().replace('_', '-');
  }
}
