package dev.courant.story.copies;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Outlet;
import dev.courant.model.Site;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * By what outlets of one publisher are recognised: the same site, the same outlet, or ids of one
 * group such as {@code globo.g1} and {@code globo.ge}.
 */
final class Publisher {
  /** Where everybody publishes. */
  private static final Set<String> HOSTS =
      Set.of(
          "blogspot.com",
          "wordpress.com",
          "substack.com",
          "medium.com",
          "github.io",
          "tumblr.com",
          "yahoo.com",
          "msn.com",
          "google.com",
          "facebook.com",
          "youtube.com",
          "127.0.0.1",
          "localhost");

  private Publisher() {}

  /** Outlets that share one of these are of one publisher. */
  static Set<String> signs(ArticleSummarized article) {
    Outlet outlet = article.original().outlet();
    Set<String> signs = new LinkedHashSet<>();
    signs.add("outlet " + outlet.id());
    String site = site(article.original().url());
    if (!site.isEmpty() && !HOSTS.contains(site)) {
      signs.add("site " + site);
    }
    String id = outlet.id().toLowerCase(Locale.ROOT);
    int dot = id.indexOf('.');
    boolean host = id.endsWith(site) || site.endsWith(id) || id.startsWith("www.");
    if (dot > 1 && id.indexOf('.', dot + 1) < 0 && !host) {
      signs.add("group " + id.substring(0, dot));
    }
    return signs;
  }

  private static String site(String url) {
    try {
      return Site.of(URI.create(url)).name();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
