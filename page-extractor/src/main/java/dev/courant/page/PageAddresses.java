package dev.courant.page;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The addresses that a page declares, made absolute. */
final class PageAddresses {
  private final PageFacts facts;
  private final LinkedData linked;
  private final String url;

  PageAddresses(PageFacts facts, LinkedData linked, String url) {
    this.facts = facts;
    this.linked = linked;
    this.url = url;
  }

  /** The page's canonical address; null where none is declared. */
  @Nullable String canonical() {
    String link = absolute(facts.link("canonical"));
    String shared = link == null ? absolute(facts.meta("og:url")) : link;
    if (shared != null) {
      return shared;
    }
    String described = linked.articleText("mainEntityOfPage");
    return absolute(described == null ? linked.articleReference("mainEntityOfPage") : described);
  }

  /** The lead image's address; null where none is declared. */
  @Nullable String image() {
    String shared = absolute(facts.meta("og:image", "og:image:url", "og:image:secure_url"));
    String described = shared == null ? absolute(linked.articleText("image")) : shared;
    return described == null ? absolute(facts.meta("twitter:image", "image")) : described;
  }

  private @Nullable String absolute(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    try {
      URI resolved = URI.create(url).resolve(address.strip().replace(" ", "%20"));
      String scheme = resolved.getScheme();
      boolean web = scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
      return web && resolved.getHost() != null ? resolved.toString() : null;
    } catch (IllegalArgumentException e) {
      return null; // no address
    }
  }
}
