package dev.courant.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for an article: the feed whose words stand in where the page has none, and the outlet
 * that the article is attributed to.
 *
 * @param feed id
 * @param language that the outlet writes in, BCP 47, or null
 * @param nearness of the feed to the article's page
 */
public record Voice(String feed, Outlet outlet, @Nullable String language, Nearness nearness) {
  /** How near a feed is to a page, by their addresses; later values are nearer. */
  public enum Nearness {
    /** On another site, as an aggregator is. */
    ELSEWHERE,
    /** On another host of the {@linkplain Site site}. */
    SAME_SITE,
    /** On the same host, {@code www.} aside. */
    SAME_HOST;

    static Nearness of(URI feed, URI page) {
      if (bare(feed).equals(bare(page))) {
        return SAME_HOST;
      }
      return Site.of(feed).equals(Site.of(page)) ? SAME_SITE : ELSEWHERE;
    }

    private static String bare(URI address) {
      String host = Site.hostOf(address);
      return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
  }

  /** The voice of a feed for a page. */
  public static Voice of(Feed feed, CanonicalUrl page) {
    Nearness nearness =
        CanonicalUrl.parse(feed.url())
            .map(address -> Nearness.of(address.toUri(), page.toUri()))
            .orElse(Nearness.ELSEWHERE);
    return new Voice(feed.id(), feed.outlet(), feed.language(), nearness);
  }

  /** Whether it takes over from another: only who is nearer does, so that two never take turns. */
  public boolean isNearerThan(Voice other) {
    return nearness.compareTo(other.nearness) > 0;
  }
}
