package dev.courant.ingest.admin;

import dev.courant.ingest.feed.FeedReading;
import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.ingest.fetch.FetchRequest;
import dev.courant.ingest.fetch.FetchResult;
import dev.courant.ingest.fetch.Fetcher;
import dev.courant.ingest.fetch.Purpose;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of a site: those that its page links as alternates (RSS Advisory Board's and WHATWG's
 * autodiscovery), else those at the usual paths. Each is fetched and read before it is named; at
 * most {@value #MOST} are tried. All requests pass the guard and honour robots.txt.
 */
final class FeedDiscovery {
  private static final int MOST = 10;
  private static final List<String> TYPES = List.of("rss+xml", "atom+xml", "feed+json", "rdf+xml");
  private static final List<String> USUAL_PATHS =
      List.of("/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json");

  private final Fetcher fetcher;
  private final FeedProbe probe;

  FeedDiscovery(Fetcher fetcher, FeedProbe probe) {
    this.fetcher = fetcher;
    this.probe = probe;
  }

  /**
   * A feed that can be added.
   *
   * @param entries in it now
   */
  record Found(String url, @Nullable String title, @Nullable String language, int entries) {}

  /**
   * The feeds of the site that has a page.
   *
   * @throws ProblemException where the page must not or cannot be had
   */
  List<Found> of(FeedAddress page) {
    FetchResult.Fetched site = fetch(page.url());
    if (probe.parse(site) instanceof FeedReading.Read reading) {
      return List.of(found(site.finalUri(), reading.feed()));
    }
    List<URI> linked = linked(site);
    return linked.isEmpty() ? present(usual(site.finalUri())) : present(linked);
  }

  private FetchResult.Fetched fetch(URI page) {
    return switch (fetcher.fetch(FetchRequest.of(page, Purpose.DISCOVERY))) {
      case FetchResult.Fetched fetched -> fetched;
      case FetchResult.Failed failure when FeedProbe.isAddress(failure) ->
          throw Refusal.badAddress(failure.detail());
      case FetchResult.Failed failure -> throw Refusal.noAnswer(failure.detail());
      case FetchResult.Answered answer -> throw Refusal.noAnswer("it answered " + answer.status());
      case FetchResult.NotModified _ -> throw Refusal.noAnswer("it answered 304");
    };
  }

  private static List<URI> linked(FetchResult.Fetched site) {
    Set<URI> links = new LinkedHashSet<>();
    for (Element link : parse(site).select("link[rel~=(?i)\\balternate\\b][href]")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT);
      if (links.size() < MOST && TYPES.stream().anyMatch(type::contains)) {
        FeedAddress.parse(link.absUrl("href")).map(FeedAddress::url).ifPresent(links::add);
      }
    }
    return List.copyOf(links);
  }

  private static Document parse(FetchResult.Fetched site) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(site.body()), null, site.finalUri().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<URI> usual(URI page) {
    return USUAL_PATHS.stream().map(page::resolve).toList();
  }

  /** Those of the addresses that hold a feed; asked at once, in the pace of their hosts. */
  private List<Found> present(List<URI> addresses) {
    List<Found> found = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      var looks = addresses.stream().map(a -> threads.submit(() -> look(a))).toList();
      for (var look : looks) {
        look.get().ifPresent(found::add);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.noAnswer("interrupted");
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return found.stream().distinct().toList();
  }

  private Optional<Found> look(URI address) {
    return fetcher.fetch(FetchRequest.of(address, Purpose.DISCOVERY))
                instanceof FetchResult.Fetched document
            && probe.parse(document) instanceof FeedReading.Read reading
        ? Optional.of(found(document.finalUri(), reading.feed()))
        : Optional.empty();
  }

  private static Found found(URI address, ParsedFeed feed) {
    return new Found(
        Objects.toString(address), feed.title(), feed.language(), feed.entries().size());
  }
}
