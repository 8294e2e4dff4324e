package dev.courant.testkit.newsroom;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Saved pages as outlets: one per host (and country, should a host state several), with an RSS feed
 * at {@code https://HOST/courant-newsroom-feed.xml} that lists its pages. Every page is an article
 * of its own and is served as it was saved, save that one whose address is taken names another. The
 * same pages give the same addresses.
 */
final class SavedOutlets implements Outlets {
  private static final int MAX_ENTRIES = 100;
  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing(
              (Entry entry) -> entry.page().description().published(),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(entry -> entry.page().name());

  private final FeedIds ids = new FeedIds();
  private final List<Feed> feeds = new ArrayList<>();
  private final List<NewsroomArticle> articles = new ArrayList<>();
  private final Map<CanonicalUrl, Document> documents = new HashMap<>();
  private final List<String> problems;

  SavedOutlets(SavedPages saved) {
    problems = saved.problems();
    OwnAddresses addresses = new OwnAddresses();
    Map<String, List<Entry>> hosts =
        grouped(
            saved.pages().stream().map(page -> new Entry(addresses.of(page), page)).toList(),
            Entry::authority);
    hosts.forEach(this::addHost);
  }

  private void addHost(String host, List<Entry> entries) {
    Map<String, List<Entry>> countries = grouped(entries, Entry::country);
    countries.forEach(
        (country, pages) -> addOutlet(host, outlet(host, country, countries.size()), pages));
  }

  private static Outlet outlet(String host, String country, int countries) {
    String bare = host.startsWith("www.") ? host.substring("www.".length()) : host;
    String id = FeedIds.clean(bare);
    String name = IDN.toUnicode(bare);
    return country.isEmpty()
        ? new Outlet(id, name, null)
        : new Outlet(countries == 1 ? id : FeedIds.clean(id + "-" + country), name, country);
  }

  private void addOutlet(String host, Outlet outlet, List<Entry> pages) {
    List<Entry> sorted = pages.stream().sorted(NEWEST_FIRST).toList();
    for (int from = 0; from < sorted.size(); from += MAX_ENTRIES) {
      addFeed(host, outlet, sorted.subList(from, Math.min(from + MAX_ENTRIES, sorted.size())));
    }
    for (Entry entry : sorted) {
      String title = entry.page().description().title();
      articles.add(new NewsroomArticle(entry.url(), outlet, title, 1, false));
      documents.put(entry.canonical(), entry.document());
    }
  }

  private void addFeed(String host, Outlet outlet, List<Entry> entries) {
    String id = ids.next(host);
    String suffix = id.substring(FeedIds.clean(host).length());
    String home = "https://" + host + "/";
    Feed feed =
        new Feed(
            id, home + "courant-newsroom-feed" + suffix + ".xml", outlet, null, "newsroom", false);
    Instant modified =
        entries.stream().map(e -> e.page().modified()).max(Comparator.naturalOrder()).orElseThrow();
    FeedContent content =
        new FeedContent(
            new FeedContent.Channel(outlet.name(), home, feed.url(), null),
            modified,
            entries.stream().map(Entry::inFeed).toList());
    feeds.add(feed);
    documents.put(CanonicalUrl.parse(feed.url()).orElseThrow(), FeedFormat.RSS.write(content));
  }

  private static Map<String, List<Entry>> grouped(
      List<Entry> entries, Function<Entry, String> key) {
    return entries.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  @Override
  public List<Feed> feeds() {
    return List.copyOf(feeds);
  }

  @Override
  public List<NewsroomArticle> articles() {
    return List.copyOf(articles);
  }

  @Override
  public Optional<Document> at(CanonicalUrl address) {
    return Optional.ofNullable(documents.get(address));
  }

  @Override
  public List<String> problems() {
    return problems;
  }

  private record Entry(String url, SavedPage page) {
    CanonicalUrl canonical() {
      return CanonicalUrl.parse(url).orElseThrow();
    }

    String authority() {
      return canonical().toUri().getRawAuthority();
    }

    String country() {
      @Nullable String country = page.description().country();
      return country == null ? "" : country;
    }

    FeedContent.Entry inFeed() {
      SavedPage.Description description = page.description();
      FeedContent.Dates dates = new FeedContent.Dates(description.published(), null);
      return new FeedContent.Entry(url, description.title(), null, dates, List.of());
    }

    Document document() {
      Document.Content content = new Document.Content(this::open, true);
      return new Document(200, page.contentType(), page.tag(), page.modified(), content);
    }

    /** A page that has not got the address it had names its own, as two would be one article. */
    private InputStream open() throws IOException {
      if (url.equals(page.url())) {
        return Files.newInputStream(page.file());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(canonicalLink());
      Files.copy(page.file(), bytes);
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** In a gzip member of its own; what follows may be another (RFC 1952, section 2.2). */
    private byte[] canonicalLink() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        String link = "<link rel=\"canonical\" href=\"" + Html.escape(url) + "\">";
        gzip.write(link.getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    }
  }
}
