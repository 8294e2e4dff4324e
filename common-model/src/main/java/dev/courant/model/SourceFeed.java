package dev.courant.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The feed that an article's text is taken from where its page has none, with the outlet that the
 * article is attributed to.
 *
 * @param feed id
 * @param language that the outlet writes in, BCP 47, or null
 * @param nearness of the feed to the article's page
 */
public record SourceFeed(String feed, Outlet outlet, @Nullable String language, Nearness nearness) {
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

  /** A feed as the source of a page. */
  public static SourceFeed of(Feed feed, CanonicalUrl page) {
    Nearness nearness =
        CanonicalUrl.parse(feed.url())
            .map(address -> Nearness.of(address.toUri(), page.toUri()))
            .orElse(Nearness.ELSEWHERE);
    return new SourceFeed(feed.id(), feed.outlet(), feed.language(), nearness);
  }

  /** Whether it replaces another: only a nearer feed does, so that two never alternate. */
  public boolean isNearerThan(SourceFeed other) {
    return nearness.compareTo(other.nearness) > 0;
  }
}
