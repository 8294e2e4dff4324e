package dev.courant.ingest.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a feed of the elements of its document, as they open and close. */
final class FeedBuilder {
  private final TextForm form;
  private final PollingHints hints = new PollingHints();
  private final Draft feed = new Draft();
  private final Deque<Draft> open = new ArrayDeque<>();
  private final List<Draft> entries = new ArrayList<>();
  private final Place place = new Place();
  private final LinkElement links = new LinkElement(hints);
  private Person person = new Person();
  private boolean guidIsUrl;
  private boolean summaryIsContent;
  private boolean atom;
  private boolean found;

  FeedBuilder(TextForm form, @Nullable String language) {
    this.form = form;
    feed.language(languageTag(language));
  }

  /** Whether anything of a feed was found. */
  boolean found() {
    return found;
  }

  void markFound(boolean isFeed) {
    found |= isFeed;
  }

  Draft feed() {
    return feed;
  }

  PollingHints hints() {
    return hints;
  }

  Draft addEntry() {
    Draft entry = new Draft();
    entries.add(entry);
    return entry;
  }

  int entries() {
    return entries.size();
  }

  ParsedFeed build() {
    List<ParsedEntry> built = entries.stream().map(entry -> entry.entry(form)).toList();
    return feed.feed(form, hints, built);
  }

  /** Whether plain text may turn out to be markup: in Atom it says so itself. */
  boolean guessesMarkup() {
    return !atom;
  }

  /** The type of text that an element holds where its attributes do not say. */
  static String textType(Vocabulary element, String tag) {
    return switch (element) {
      case DESCRIPTION -> tag.endsWith("abstract") ? "text" : "html";
      case CONTENT -> tag.endsWith("body") ? "xhtml" : tag.endsWith("content") ? "text" : "html";
      default -> "text";
    };
  }

  void opened(OpenElement element, TagAttributes attributes) {
    place.enter(element.element());
    switch (element.element()) {
      case ROOT, FEED -> openFeed(element, attributes);
      case ENTRY -> openEntry(element, attributes);
      case AUTHOR -> person = new Person();
      case ID -> guidIsUrl = attributes.get("ispermalink", "true").equals("true");
      case SUMMARY, DESCRIPTION -> openSummary();
      case CONTENT -> here().expectContent();
      case CATEGORY, ITUNES_CATEGORY -> openCategory(element, attributes);
      case LINK, ATTACHMENT, PICTURE -> {
        if (!place.isAside()) {
          links.opened(element, attributes, here(), open.isEmpty());
        }
      }
      default -> {}
    }
  }

  private void openFeed(OpenElement element, TagAttributes attributes) {
    found = true;
    atom |= element.tag().endsWith("feed");
    if (!element.tag().endsWith("channel")) {
      feed.language(languageTag(attributes.firstOf("xml:lang", "lang")));
    }
    channelAttributes(element, attributes, feed);
  }

  private void openEntry(OpenElement element, TagAttributes attributes) {
    found = true;
    Draft entry = addEntry();
    open.push(entry);
    summaryIsContent = false;
    String about = attributes.firstOf("rdf:about", "about");
    entry.id(about == null ? "" : about, Integer.MAX_VALUE);
    entry.language(languageTag(attributes.firstOf("xml:lang", "lang")));
    channelAttributes(element, attributes, entry);
  }

  /** CDF has the address and the time of change in attributes. */
  private static void channelAttributes(
      OpenElement element, TagAttributes attributes, Draft draft) {
    String address = attributes.firstOf("href");
    draft.url(address == null ? "" : element.resolve(address));
    String modified = attributes.firstOf("lastmod");
    draft.updated(modified == null ? null : FeedDates.parse(modified));
  }

  /** A second summary is the content, unless there is one. */
  private void openSummary() {
    Draft draft = here();
    summaryIsContent = !place.isAside() && draft.hasSummary() && !draft.contentSeen();
    if (summaryIsContent) {
      draft.expectContent();
    }
  }

  private void openCategory(OpenElement element, TagAttributes attributes) {
    boolean itunes = element.element() == Vocabulary.ITUNES_CATEGORY;
    String scheme = attributes.get("scheme");
    if (!place.isAside()) {
      here()
          .tag(
              attributes.get(itunes ? "text" : "term"),
              itunes ? "itunes" : scheme == null ? attributes.get("domain") : scheme,
              attributes.get("label"));
    }
  }

  void closed(OpenElement element, String text) {
    place.leave(element.element());
    switch (element.element()) {
      case ENTRY -> open.poll();
      case NAME -> name(text);
      case EMAIL -> email(text);
      case ADDRESS -> picture(element, text);
      default -> {
        if (!place.isAside()) {
          said(element, text, here());
        }
      }
    }
  }

  private void said(OpenElement element, String text, Draft draft) {
    switch (element.element()) {
      case LINK -> draft.url(LinkElement.address(element, text));
      case ID -> identifier(element, text, draft);
      case PUBLISHED -> draft.published(FeedDates.parse(text));
      case UPDATED -> draft.updated(FeedDates.parse(text));
      case CREATED -> draft.created(FeedDates.parse(text));
      case AUTHOR -> author(element, text, draft);
      case CATEGORY, ITUNES_CATEGORY -> {
        if (!text.isEmpty()) {
          draft.tagText(text);
        }
      }
      case KEYWORDS -> keywords(text, draft);
      case LANGUAGE -> draft.language(text);
      case TTL -> hints.ttl(text);
      case HOUR -> hints.skipHour(text);
      case DAY -> hints.skipDay(text);
      case UPDATE_PERIOD -> hints.updatePeriod(text);
      case UPDATE_FREQUENCY -> hints.updateFrequency(text);
      default -> {}
    }
  }

  void closed(OpenElement element, TextConstruct construct) {
    place.leave(element.element());
    if (place.isAside()) {
      return;
    }
    TextValue value = construct.finish(guessesMarkup());
    Draft draft = here();
    switch (element.element()) {
      case TITLE -> draft.title(value, element.depth(), false);
      case MEDIA_TITLE -> draft.title(value, element.depth(), true);
      case CONTENT -> draft.content(value, construct.isReadable());
      case SUMMARY, DESCRIPTION -> {
        if (summaryIsContent) {
          draft.content(value, construct.isReadable());
        } else {
          draft.summary(value, element.depth());
        }
        summaryIsContent = false;
      }
      default -> {}
    }
  }

  private void identifier(OpenElement element, String text, Draft draft) {
    String id = guidIsUrl && !text.isEmpty() ? element.resolve(text) : text;
    draft.id(id, element.depth());
    if (guidIsUrl) {
      draft.urlUnlessKnown(id);
    }
  }

  private void author(OpenElement element, String text, Draft draft) {
    person.text(text);
    draft.author(person, element.depth());
  }

  private void name(String text) {
    if (place.isIn(Vocabulary.AUTHOR) && !place.isIn(Vocabulary.OTHER_PERSON)) {
      person.name(text);
    }
  }

  private void email(String text) {
    if (place.isIn(Vocabulary.AUTHOR) && !place.isIn(Vocabulary.OTHER_PERSON)) {
      person.email(text);
    }
  }

  private void picture(OpenElement element, String text) {
    if (place.isIn(Vocabulary.IMAGE) && !open.isEmpty() && !text.isEmpty()) {
      here().image(element.resolve(text));
    }
  }

  private static void keywords(String text, Draft draft) {
    for (String word : text.split(",")) {
      draft.tag(word, null, null);
    }
  }

  private Draft here() {
    Draft entry = open.peek();
    return entry == null ? feed : entry;
  }

  private static String languageTag(@Nullable String language) {
    return language == null ? "" : language.strip().replace('_', '-');
  }
}
