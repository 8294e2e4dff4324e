package dev.courant.ingest.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A feed with its entries while its document is read. */
final class FeedDraft {
  private final DraftFields feed = new DraftFields();
  private final PollingHints hints = new PollingHints();
  private final List<DraftFields> entries = new ArrayList<>();
  private final Deque<DraftFields> open = new ArrayDeque<>();
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

  DraftFields feed() {
    return feed;
  }

  PollingHints hints() {
    return hints;
  }

  int entries() {
    return entries.size();
  }

  DraftFields openEntry() {
    DraftFields entry = new DraftFields();
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
  DraftFields here() {
    DraftFields entry = open.peek();
    return entry == null ? feed : entry;
  }

  /**
   * The feed as far as it was read.
   *
   * @param mostEntries of more the newest are taken; where they have no dates, the first
   */
  ParsedFeed build(TextForm form, int mostEntries) {
    Stream<DraftFields> newest = entries.stream();
    if (entries.size() > mostEntries) {
      Set<DraftFields> taken = Collections.newSetFromMap(new IdentityHashMap<>());
      entries.stream()
          .sorted(Comparator.comparing(DraftFields::dated).reversed())
          .limit(mostEntries)
          .forEach(taken::add);
      newest = entries.stream().filter(taken::contains);
    }
    return feed.feed(form, hints, newest.map(entry -> entry.entry(form)).toList());
  }

  /** A language as BCP 47 writes it, or nothing. */
  static String languageTag(@Nullable String language) {
    return language == null ? "" : language.strip().replace('_', '-');
  }
}
