package dev.courant.publish.syndication;

import java.util.List;

/** Pages beside those of the articles, for the sitemap. */
public interface SitePages {
  /** Their paths, sorted. */
  List<String> addresses();
}
