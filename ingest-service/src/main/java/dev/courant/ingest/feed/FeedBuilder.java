package dev.courant.ingest.feed;

/** Makes a feed of the elements of its document, as they open and close. */
final class FeedBuilder {
  private final FeedDraft draft;
  private final EnclosingElements place = new EnclosingElements();
  private final LinkElement links;
  private Person person = new Person();
  private boolean guidIsUrl;
  private boolean summaryIsContent;
  private boolean atom;

  FeedBuilder(FeedDraft draft) {
    this.draft = draft;
    this.links = new LinkElement(draft.hints());
  }

  /** The entries so far. */
  int entries() {
    return draft.entries();
  }

  /** The type of text that an element holds where its attributes do not say. */
  static String textType(FeedVocabulary element, String tag) {
    return switch (element) {
      case MEDIA_DESCRIPTION -> "html";
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
      case CONTENT -> draft.here().expectContent();
      case CATEGORY, ITUNES_CATEGORY -> openCategory(element, attributes);
      case LINK, ATTACHMENT, PICTURE -> {
        if (!place.isAside()) {
          links.opened(element, attributes, draft.here(), !draft.isInEntry());
        }
      }
      default -> {}
    }
  }

  private void openFeed(OpenElement element, TagAttributes attributes) {
    draft.found();
    atom |= element.tag().endsWith("feed");
    if (!element.tag().endsWith("channel")) {
      draft.feed().language(FeedDraft.languageTag(attributes.firstOf("xml:lang", "lang")));
    }
    channelAttributes(element, attributes, draft.feed());
  }

  private void openEntry(OpenElement element, TagAttributes attributes) {
    DraftFields entry = draft.openEntry();
    summaryIsContent = false;
    String about = attributes.firstOf("rdf:about", "about");
    entry.id(about == null ? "" : about, Integer.MAX_VALUE);
    entry.language(FeedDraft.languageTag(attributes.firstOf("xml:lang", "lang")));
    channelAttributes(element, attributes, entry);
  }

  /** CDF has the address and the time of change in attributes. */
  private static void channelAttributes(
      OpenElement element, TagAttributes attributes, DraftFields draft) {
    String address = attributes.firstOf("href");
    draft.url(address == null ? "" : element.resolve(address));
    String modified = attributes.firstOf("lastmod");
    draft.updated(modified == null ? null : FeedDates.parse(modified));
  }

  /** A second summary is the content, unless there is one. */
  private void openSummary() {
    DraftFields here = draft.here();
    summaryIsContent = !place.isAside() && here.hasSummary() && !here.contentSeen();
    if (summaryIsContent) {
      here.expectContent();
    }
  }

  private void openCategory(OpenElement element, TagAttributes attributes) {
    boolean itunes = element.element() == FeedVocabulary.ITUNES_CATEGORY;
    String scheme = attributes.get("scheme");
    if (!place.isAside()) {
      draft
          .here()
          .tag(
              attributes.get(itunes ? "text" : "term"),
              itunes ? "itunes" : scheme == null ? attributes.get("domain") : scheme,
              attributes.get("label"));
    }
  }

  void closed(OpenElement element, String text) {
    place.leave(element.element());
    switch (element.element()) {
      case ENTRY -> draft.closeEntry();
      case NAME -> name(text);
      case EMAIL -> email(text);
      case ADDRESS -> picture(element, text);
      default -> {
        if (!place.isAside()) {
          said(element, text, draft.here());
        } else if (element.element() == FeedVocabulary.AUTHOR
            && place.isIn(FeedVocabulary.SOURCE)) {
          draft.here().sourceAuthor(person);
        }
      }
    }
  }

  private void said(OpenElement element, String text, DraftFields here) {
    switch (element.element()) {
      case LINK -> here.url(LinkElement.address(element, text));
      case ORIGINAL_LINK -> here.originalUrl(LinkElement.address(element, text));
      case ID -> identifier(element, text, here);
      case PUBLISHED -> here.published(FeedDates.parse(text));
      case UPDATED -> here.updated(FeedDates.parse(text));
      case CREATED -> here.created(FeedDates.parse(text));
      case AUTHOR -> author(element, text, here);
      case CATEGORY, ITUNES_CATEGORY -> {
        if (!text.isEmpty()) {
          here.tagText(text);
        }
      }
      case KEYWORDS -> keywords(text, here);
      case LANGUAGE -> here.language(text);
      default -> draft.hints().take(element.element(), text);
    }
  }

  void closed(OpenElement element, TextConstruct construct) {
    place.leave(element.element());
    boolean ofPicture = place.isIn(FeedVocabulary.IMAGE);
    boolean title = element.element() == FeedVocabulary.TITLE;
    if (place.isAside() && !(ofPicture && title && draft.isInEntry())) {
      return;
    }
    // Atom says of every text what it is; elsewhere it has to be guessed.
    TextValue value = construct.finish(!atom);
    DraftFields here = draft.here();
    switch (element.element()) {
      case TITLE -> here.title(value, element.depth(), ofPicture);
      case MEDIA_TITLE -> here.title(value, element.depth(), true);
      case CONTENT -> here.content(value, construct.isReadable());
      case MEDIA_DESCRIPTION -> here.caption(value);
      case SUMMARY, DESCRIPTION -> {
        if (summaryIsContent) {
          here.content(value, construct.isReadable());
        } else {
          here.summary(value, element.depth());
        }
        summaryIsContent = false;
      }
      default -> {}
    }
  }

  private void identifier(OpenElement element, String text, DraftFields here) {
    String id = guidIsUrl && !text.isEmpty() ? element.resolve(text) : text;
    here.id(id, element.depth());
    if (guidIsUrl) {
      here.urlUnlessKnown(id);
    }
  }

  private void author(OpenElement element, String text, DraftFields here) {
    person.text(text);
    if (atom || draft.isInEntry()) {
      here.author(person, element.depth());
    }
  }

  private void name(String text) {
    if (place.isIn(FeedVocabulary.AUTHOR) && !place.isIn(FeedVocabulary.OTHER_PERSON)) {
      person.name(text);
    }
  }

  private void email(String text) {
    if (place.isIn(FeedVocabulary.AUTHOR) && !place.isIn(FeedVocabulary.OTHER_PERSON)) {
      person.email(text);
    }
  }

  private void picture(OpenElement element, String text) {
    if (place.isIn(FeedVocabulary.IMAGE) && draft.isInEntry() && !text.isEmpty()) {
      draft.here().image(element.resolve(text));
    }
  }

  private static void keywords(String text, DraftFields here) {
    for (String word : text.split(",")) {
      here.tag(word, null, null);
    }
  }
}
