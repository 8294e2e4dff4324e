package dev.courant.publish.syndication;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import dev.courant.model.EventCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * A list of articles as RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1.
 *
 * @param title of the list
 * @param site address of the page that shows it
 * @param self address of the feed
 */
record FeedDocument(String title, String site, String self, List<FeedItem> items) {
  /** The title of a list of any articles. */
  static final String TITLE = "Courant";

  private static final String DESCRIPTION =
      "The world's news feeds as short summaries, each sentence with its receipt.";

  /** Of the one element that is not the formats' own: {@code courant:edition}. */
  private static final Namespace COURANT = Namespace.getNamespace("courant", "urn:courant:feed");

  FeedDocument {
    items = List.copyOf(items);
  }

  String rss() {
    return written("rss_2.0");
  }

  String atom() {
    return written("atom_1.0");
  }

  private String written(String type) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType(type);
    feed.setTitle(title);
    feed.setDescription(DESCRIPTION);
    feed.setUri(self);
    feed.setLink(site);
    feed.setLinks(List.of(link("alternate", site), link("self", self)));
    feed.setPublishedDate(Date.from(updated()));
    feed.setEntries(items.stream().map(FeedDocument::entry).toList());
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("the feed cannot be written", e);
    }
  }

  /** When the newest entry was compiled, so that the feed changes only when an entry does. */
  private Instant updated() {
    return items.stream()
        .map(FeedItem::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static SyndLink link(String relation, String address) {
    SyndLink link = new SyndLinkImpl();
    link.setRel(relation);
    link.setHref(address);
    return link;
  }

  private static SyndEntry entry(FeedItem item) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri(item.id());
    entry.setTitle(item.title());
    entry.setLink(item.url());
    entry.setAuthor(item.author());
    entry.setPublishedDate(Date.from(item.published()));
    entry.setUpdatedDate(Date.from(item.updated()));
    SyndContent text = new SyndContentImpl();
    text.setType("text/plain");
    text.setValue(item.text());
    entry.setDescription(text);
    List<SyndCategory> categories = new ArrayList<>();
    for (String name : item.categories()) {
      SyndCategory category = new SyndCategoryImpl();
      category.setName(name);
      categories.add(category);
    }
    entry.setCategories(categories);
    Element edition = new Element("edition", COURANT);
    edition.setText(String.valueOf(item.edition()));
    entry.setForeignMarkup(List.of(edition));
    return entry;
  }

  String json() {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", title);
    feed.put("description", DESCRIPTION);
    feed.put("home_page_url", site);
    feed.put("feed_url", self);
    feed.put("items", items.stream().map(FeedDocument::jsonItem).toList());
    return EventCodec.text(feed);
  }

  private static Map<String, Object> jsonItem(FeedItem item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", item.id());
    json.put("url", item.url());
    json.put("external_url", item.card().original().url());
    json.put("title", item.title());
    json.put("content_text", item.text());
    json.put("date_published", item.published().toString());
    json.put("date_modified", item.updated().toString());
    json.put("authors", List.of(Map.of("name", item.author())));
    json.put("tags", item.categories());
    json.put("language", item.card().language());
    json.put("_courant", Map.of("revision", item.card().revision(), "edition", item.edition()));
    return json;
  }
}
