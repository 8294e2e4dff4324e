package dev.courant.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address that may be asked, as far as its text tells; {@link AddressGuard} decides once its
 * host is resolved.
 *
 * @param uri as the program knows it
 * @param scheme {@code http} or {@code https}
 * @param path with query, ASCII, starts with {@code /}
 */
record Target(URI uri, String scheme, Endpoint endpoint, String path) {

  private static final int LONGEST = 8_192;

  static Target of(URI uri) throws FetchFailure {
    if (uri.toString().length() > LONGEST) {
      throw new FetchFailure(FailureReason.BAD_ADDRESS, "address longer than " + LONGEST);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchFailure(FailureReason.BAD_SCHEME, "neither http nor https: " + scheme);
    }
    String authority = uri.getRawAuthority();
    if (authority == null) {
      throw new FetchFailure(FailureReason.BAD_ADDRESS, "no host");
    }
    Endpoint endpoint = Endpoint.ofAuthority(authority, scheme.equals("https") ? 443 : 80);
    return new Target(uri, scheme, endpoint, path(uri.getRawPath(), uri.getRawQuery()));
  }

  /** Scheme, host and port, the last only where it is not the scheme's own (RFC 6454). */
  String origin() {
    return scheme + "://" + authority();
  }

  String authority() {
    boolean usual = endpoint.port() == (scheme.equals("https") ? 443 : 80);
    String full = endpoint.toString();
    return usual ? full.substring(0, full.lastIndexOf(':')) : full;
  }

  private static String path(@Nullable String rawPath, @Nullable String rawQuery) {
    String path = rawPath == null || rawPath.isEmpty() ? "/" : rawPath;
    return Location.ascii(rawQuery == null ? path : path + "?" + rawQuery);
  }
}
