package dev.courant.ingest.feed;

import java.util.HashMap;
import java.util.Map;

/**
 * The elements that are understood, whichever format names them: RSS 0.9 to 2.0, RSS 1.0 (RDF),
 * Atom 0.3 and 1.0 (RFC 4287), CDF, and the modules Dublin Core, content, media, iTunes and
 * syndication.
 */
enum FeedVocabulary {
  ROOT(Capture.NOTHING, "rss", "rdf:rdf"),
  FEED(Capture.NOTHING, "feed", "channel"),
  ENTRY(Capture.NOTHING, "item", "entry"),
  SOURCE(Capture.NOTHING, "source"),
  IMAGE(Capture.NOTHING, "image"),
  TEXT_INPUT(Capture.NOTHING, "textinput"),
  TITLE(Capture.CONSTRUCT, "title", "dc:title"),
  MEDIA_TITLE(Capture.CONSTRUCT, "media:title"),
  DESCRIPTION(Capture.CONSTRUCT, "description", "dc:description", "abstract"),
  /** Says what a picture shows, unless the entry says nothing else. */
  MEDIA_DESCRIPTION(Capture.CONSTRUCT, "media:description"),
  SUMMARY(Capture.CONSTRUCT, "summary", "itunes:summary"),
  CONTENT(Capture.CONSTRUCT, "content", "content:encoded", "fullitem", "body", "xhtml:body"),
  UNUSED_TEXT(
      Capture.CONSTRUCT,
      "subtitle",
      "tagline",
      "itunes:subtitle",
      "info",
      "feedburner:browserfriendly",
      "rights",
      "copyright",
      "dc:rights"),
  LINK(Capture.TEXT, "link"),
  /** The article's own address where the link leads over a service that counts. */
  ORIGINAL_LINK(Capture.TEXT, "feedburner:origlink", "pheedo:origlink"),
  ID(Capture.TEXT, "guid", "id"),
  ADDRESS(Capture.TEXT, "url", "uri", "homepage"),
  PUBLISHED(Capture.TEXT, "pubdate", "published", "issued", "dcterms:issued"),
  UPDATED(Capture.TEXT, "updated", "modified", "lastbuilddate", "dc:date", "dcterms:modified"),
  CREATED(Capture.TEXT, "created", "dcterms:created"),
  AUTHOR(Capture.TEXT, "author", "managingeditor", "dc:author", "dc:creator", "itunes:author"),
  OTHER_PERSON(
      Capture.NOTHING,
      "contributor",
      "dc:contributor",
      "webmaster",
      "dc:publisher",
      "itunes:owner"),
  NAME(Capture.TEXT, "name", "itunes:name"),
  EMAIL(Capture.TEXT, "email", "itunes:email"),
  CATEGORY(Capture.TEXT, "category", "keywords", "dc:subject", "media:category"),
  ITUNES_CATEGORY(Capture.TEXT, "itunes:category"),
  KEYWORDS(Capture.TEXT, "tags", "itunes:keywords", "media:keywords"),
  LANGUAGE(Capture.TEXT, "language", "dc:language"),
  PICTURE(Capture.NOTHING, "itunes:image", "media:thumbnail"),
  ATTACHMENT(Capture.NOTHING, "enclosure", "media:content"),
  TTL(Capture.TEXT, "ttl"),
  HOUR(Capture.TEXT, "hour"),
  DAY(Capture.TEXT, "day"),
  UPDATE_PERIOD(Capture.TEXT, "sy:updateperiod"),
  UPDATE_FREQUENCY(Capture.TEXT, "sy:updatefrequency"),
  /** Anything else: what is inside it is still looked at. */
  UNKNOWN(Capture.NOTHING);

  /** What is kept of an element's inside. */
  enum Capture {
    /** Elements are looked at, text is not. */
    NOTHING,
    /** Elements are looked at, the text between them is kept. */
    TEXT,
    /** A text construct: everything in it is text or its markup. */
    CONSTRUCT
  }

  /** The prefix of RSS and Atom themselves. */
  static final String CORE = "";

  private static final Map<String, FeedVocabulary> BY_NAME = new HashMap<>();

  static {
    for (FeedVocabulary element : values()) {
      for (String name : element.names) {
        BY_NAME.put(name, element);
      }
    }
  }

  private final Capture capture;
  private final String[] names;

  FeedVocabulary(Capture capture, String... names) {
    this.capture = capture;
    this.names = names;
  }

  Capture capture() {
    return capture;
  }

  /** The element of a name as {@link Namespaces#nameOf} gives it. */
  static FeedVocabulary of(String name) {
    return BY_NAME.getOrDefault(name, UNKNOWN);
  }
}
