package dev.courant.publish.report;

import dev.courant.publish.api.ProblemException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Refuses what another site makes a reader's browser send. Browsers say where a request comes from
 * in {@code Sec-Fetch-Site} (W3C Fetch Metadata) or, where that is missing, in {@code Origin} (RFC
 * 6454); programs that are no browsers send neither, and are served.
 */
final class SameOrigin {
  private final @Nullable String site;

  /**
   * The check.
   *
   * @param site the service's public address, for proxies that change {@code Host}; may be empty
   */
  SameOrigin(String site) {
    this.site = site.isBlank() ? null : authority(site);
  }

  /**
   * Checks the headers of a request.
   *
   * @throws ProblemException of status 403 where another site sent it
   */
  void require(HttpHeaders headers) {
    if (!isFromHere(headers)) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN,
          "other-origin",
          "The request comes from another site",
          "Open the article here, and report the error from its page.");
    }
  }

  private boolean isFromHere(HttpHeaders headers) {
    String fetched = headers.getFirst("Sec-Fetch-Site");
    if (fetched != null) {
      return fetched.equals("same-origin") || fetched.equals("none");
    }
    String origin = headers.getFirst(HttpHeaders.ORIGIN);
    if (origin == null) {
      return true;
    }
    String from = authority(origin);
    String host = headers.getFirst(HttpHeaders.HOST);
    return from != null
        && (from.equals(site)
            || (host != null && from.equals(withoutDefaultPort(host.toLowerCase(Locale.ROOT)))));
  }

  /** Host and port of an address; null where it has none, as {@code Origin: null}. */
  private static @Nullable String authority(String address) {
    try {
      String authority = URI.create(address).getRawAuthority();
      return authority == null ? null : withoutDefaultPort(authority.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The scheme is not compared: a proxy may end TLS. */
  private static String withoutDefaultPort(String authority) {
    return authority.replaceFirst(":(80|443)$", "");
  }
}
