package dev.courant.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the attributes of links, enclosures and pictures say. */
final class LinkElement {
  private static final Pattern ENTITY_OF_QUERY = Pattern.compile("&(\\w+);");
  private static final Set<String> HTML =
      Set.of("text/html", "html", "xhtml", "application/xhtml+xml");

  private final PollingHints hints;

  LinkElement(PollingHints hints) {
    this.hints = hints;
  }

  /** The address that is an element's text, with the ampersands that it means. */
  static String address(OpenElement element, String text) {
    if (text.isEmpty()) {
      return text;
    }
    String url = element.resolve(text);
    return url.indexOf('&') < 0
        ? url
        : ENTITY_OF_QUERY.matcher(url.replace("&amp;", "&")).replaceAll("&$1");
  }

  /**
   * Takes what a start tag says.
   *
   * @param ofFeed whether it is said of the feed
   */
  void opened(OpenElement element, TagAttributes attributes, DraftFields draft, boolean ofFeed) {
    String href = attributes.firstOf("url", "uri", "href");
    if (href == null) {
      return;
    }
    String address = element.resolve(href);
    switch (element.element()) {
      case LINK -> link(attributes, address, draft, ofFeed);
      case PICTURE -> draft.image(ofFeed ? null : address);
      default -> draft.image(isPicture(attributes) && !ofFeed ? address : null);
    }
  }

  private void link(TagAttributes attributes, String address, DraftFields draft, boolean ofFeed) {
    String relation = lower(attributes.get("rel", "alternate"));
    String type = lower(attributes.get("type", relation.equals("self") ? "" : "text/html"));
    if (relation.equals("alternate") && HTML.contains(type)) {
      draft.url(address);
    } else if (ofFeed && relation.equals("hub")) {
      hints.hub(address);
    } else if (ofFeed && relation.equals("self")) {
      hints.self(address);
    } else if (relation.equals("enclosure") && isPicture(attributes)) {
      draft.image(address);
    }
  }

  private static boolean isPicture(TagAttributes attributes) {
    @Nullable String medium = attributes.get("medium");
    return "image".equals(medium) || lower(attributes.get("type", "")).startsWith("image/");
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
