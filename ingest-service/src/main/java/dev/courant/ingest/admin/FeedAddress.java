package dev.courant.ingest.admin;

import crawlercommons.domains.EffectiveTldFinder;
import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a feed, and what follows from it.
 *
 * @param url to ask: as it was given where that is a URI, otherwise in canonical form
 * @param canonical tells feeds apart
 */
record FeedAddress(URI url, CanonicalUrl canonical) {
  private static final int LONGEST = 2_048;
  private static final int HASH = 10;
  private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9.-]+");

  /** The address in a text, or empty where it is not an http or https one or names a user. */
  static Optional<FeedAddress> parse(@Nullable String text) {
    String address = text == null ? "" : text.strip();
    if (address.length() > LONGEST || namesUser(address)) {
      return Optional.empty();
    }
    return CanonicalUrl.parse(address)
        .map(canonical -> new FeedAddress(asGiven(address, canonical), canonical));
  }

  private static boolean namesUser(String address) {
    return address.matches("(?s)[A-Za-z]+://[^/?#\\\\]*@.*");
  }

  private static URI asGiven(String address, CanonicalUrl canonical) {
    try {
      URI uri = new URI(address);
      boolean plain = uri.getHost() != null && uri.getRawFragment() == null;
      return plain && address.equals(uri.toASCIIString()) ? uri : canonical.toUri();
    } catch (URISyntaxException _) {
      return canonical.toUri();
    }
  }

  /** The feed's id: its host, and 50 bits of a digest of the address. */
  String feedId() {
    return asId(host()) + "." + ArticleId.of(canonical).toString().substring(0, HASH);
  }

  /** The outlet's id: the registrable domain, by the Public Suffix List; else the host. */
  String outletId() {
    String domain = EffectiveTldFinder.getAssignedDomain(host(), true, true);
    return asId(domain == null ? host() : domain);
  }

  private String host() {
    String host = String.valueOf(canonical.toUri().getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static String asId(String host) {
    String id = NOT_IN_IDS.matcher(host).replaceAll("-");
    return id.replaceFirst("^[.-]+", "").isEmpty() ? "host" : id.replaceFirst("^[.-]+", "");
  }
}
