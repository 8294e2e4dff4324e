package dev.courant.ingest.gate;

import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Site;
import java.net.URI;
import java.util.Optional;

/**
 * The address that a page is an article's at: the one that it names as canonical, if that is on the
 * same site and can be an article's; else the one that it was found at, behind all redirects.
 */
public final class PageAddress {
  private PageAddress() {}

  /**
   * The address of the article.
   *
   * @param asked the address that was looked at
   */
  public static CanonicalUrl of(CanonicalUrl asked, PageReading.Read page) {
    CanonicalUrl found = CanonicalUrl.parse(page.address().toString()).orElse(asked);
    String named = page.page().canonicalUrl();
    return Optional.ofNullable(named)
        .flatMap(CanonicalUrl::parse)
        .filter(canonical -> isOfAnArticle(canonical, found))
        .map(canonical -> secured(canonical, found))
        .orElse(found);
  }

  /** Whether a page names the address of its article as canonical. */
  public static boolean isOwn(ArticleState article, PageReading.Read page) {
    String named = page.page().canonicalUrl();
    return named != null
        && CanonicalUrl.parse(named).filter(one -> one.value().equals(article.url())).isPresent();
  }

  /** Whether two addresses differ in scheme, edition of the host and a slash at the end only. */
  public static boolean areAlike(ArticleState one, ArticleState other) {
    return bare(one.url()).equals(bare(other.url()));
  }

  private static String bare(String url) {
    URI address = URI.create(url);
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return FoundAddress.bareHost(address) + address.getRawPath().replaceFirst("/$", "") + query;
  }

  /** The host of an address, whichever edition of it ({@code www.}, {@code m.}, {@code amp.}). */
  public static String hostOf(String url) {
    return FoundAddress.bareHost(URI.create(url));
  }

  /** Many pages name their front page or section, or another site, by mistake. */
  private static boolean isOfAnArticle(CanonicalUrl canonical, CanonicalUrl found) {
    return Site.of(canonical.toUri()).equals(Site.of(found.toUri()))
        && !FoundAddress.isFront(canonical)
        && !new FoundAddress(found.toUri(), canonical.toUri()).isSection();
  }

  /** A canonical address that is only out of date in its scheme is not another one. */
  private static CanonicalUrl secured(CanonicalUrl canonical, CanonicalUrl found) {
    String value = canonical.value();
    return value.startsWith("http://") && found.value().equals("https://" + value.substring(7))
        ? found
        : canonical;
  }
}
