package dev.courant.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed or an entry while its elements come in. Where an element comes more than once, the one
 * that stands higher in the tree counts; of equals the last, but of titles the first.
 */
final class DraftFields {
  private static final int MOST_AUTHORS = 50;
  private static final int MOST_TAGS = 500;

  private record Tag(@Nullable String term, @Nullable String scheme, @Nullable String label) {}

  private final HighestValue<TextValue> title = new HighestValue<>();
  private boolean titleSettled;
  private final HighestValue<TextValue> summary = new HighestValue<>();
  private @Nullable TextValue caption;
  private final List<TextValue> contents = new ArrayList<>(1);
  private boolean contentSeen;
  private final HighestValue<String> id = new HighestValue<>();
  private @Nullable String url;
  private @Nullable String originalUrl;
  private @Nullable Instant published;
  private @Nullable Instant updated;
  private @Nullable Instant created;
  private final HighestValue<String> author = new HighestValue<>();
  private final List<String> authors = new ArrayList<>(1);
  private final List<String> sourceAuthors = new ArrayList<>(0);
  private final List<Tag> tags = new ArrayList<>();
  private final Set<Tag> known = new HashSet<>();
  private @Nullable String image;
  private @Nullable String language;

  /** A title; a provisional one gives way to any other. */
  void title(TextValue value, int depth, boolean provisional) {
    if (value.value().isEmpty() || !title.yieldsTo(depth) || (titleSettled && title.isAt(depth))) {
      return;
    }
    title.offer(value, depth);
    titleSettled |= !provisional;
  }

  boolean hasSummary() {
    return summary.get() != null;
  }

  boolean contentSeen() {
    return contentSeen;
  }

  void expectContent() {
    contentSeen = true;
  }

  void summary(TextValue value, int depth) {
    if (!value.value().isEmpty()) {
      summary.offer(value, depth);
    }
  }

  /** What a picture shows: stands in for the summary until there is one. */
  void caption(TextValue value) {
    if (caption == null && !value.value().isEmpty()) {
      caption = value;
    }
  }

  /** A content; it stands in for the summary, where it can be shown, until there is one. */
  void content(TextValue value, boolean readable) {
    contents.add(value);
    if (readable) {
      summary.standIn(value);
    }
  }

  void id(String value, int depth) {
    if (!value.isEmpty()) {
      id.offer(value, depth);
    }
  }

  void url(String value) {
    if (!value.isEmpty()) {
      url = value;
    }
  }

  /** An address that no link takes the place of. */
  void originalUrl(String value) {
    originalUrl = value.isEmpty() ? originalUrl : value;
  }

  void urlUnlessKnown(String value) {
    if (url == null) {
      url(value);
    }
  }

  void published(@Nullable Instant value) {
    published = value == null ? published : value;
  }

  void updated(@Nullable Instant value) {
    updated = value == null ? updated : value;
  }

  void created(@Nullable Instant value) {
    created = value == null ? created : value;
  }

  void author(Person person, int depth) {
    String shown = person.shown();
    if (shown.isEmpty() || (!person.isStructured() && !author.yieldsTo(depth))) {
      return;
    }
    if (person.isStructured()) {
      author.replace(shown);
    } else {
      author.offer(shown, depth);
    }
    addName(person, authors);
  }

  /** An author of the feed that an entry was taken from (RFC 4287, section 4.2.11). */
  void sourceAuthor(Person person) {
    addName(person, sourceAuthors);
  }

  private static void addName(Person person, List<String> names) {
    String name = person.plainName();
    if (!name.isEmpty() && names.size() < MOST_AUTHORS && !names.contains(name)) {
      names.add(name);
    }
  }

  void tag(@Nullable String term, @Nullable String scheme, @Nullable String label) {
    Tag tag = new Tag(emptyToNull(term), emptyToNull(scheme), emptyToNull(label));
    boolean empty = tag.term() == null && tag.scheme() == null && tag.label() == null;
    if (!empty && tags.size() < MOST_TAGS && known.add(tag)) {
      tags.add(tag);
    }
  }

  /** The text of a category's element: the term of the tag that its attributes began, if so. */
  void tagText(String text) {
    Tag last = tags.isEmpty() ? null : tags.getLast();
    if (last != null && last.term() == null) {
      known.remove(last);
      Tag whole = new Tag(text, last.scheme(), last.label());
      known.add(whole);
      tags.set(tags.size() - 1, whole);
    } else {
      tag(text, null, null);
    }
  }

  void image(@Nullable String value) {
    image = image == null ? value : image;
  }

  void language(String value) {
    language = value.isEmpty() ? language : value;
  }

  /** When it was published, or else changed; long ago where nothing says so. */
  Instant dated() {
    Instant first = published == null ? created : published;
    Instant known = first == null ? updated : first;
    return known == null ? Instant.EPOCH : known;
  }

  ParsedEntry entry(TextForm form) {
    TextValue content = contents.isEmpty() ? null : contents.getFirst();
    return new ParsedEntry(
        id.get(),
        originalUrl == null ? url : originalUrl,
        form.line(title.get()),
        form.line(summary.get() == null ? caption : summary.get()),
        form.paragraphs(content),
        content != null && content.markup() ? content.value() : null,
        published == null ? created : published,
        updated,
        author.get(),
        authors.isEmpty() ? sourceAuthors : authors,
        tags.stream().map(Tag::term).filter(Objects::nonNull).toList(),
        image,
        language);
  }

  ParsedFeed feed(TextForm form, PollingHints hints, List<ParsedEntry> entries) {
    return new ParsedFeed(
        form.line(title.get()),
        url,
        language,
        hints.ttl(),
        hints.skipHours(),
        hints.skipDays(),
        hints.hub(),
        hints.self(),
        authors,
        entries);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
