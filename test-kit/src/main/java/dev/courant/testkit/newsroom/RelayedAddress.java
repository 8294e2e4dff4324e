package dev.courant.testkit.newsroom;

import dev.courant.model.CanonicalUrl;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address that a relayed request asks for: {@code /{scheme}/{authority}{path}?{query}}. */
final class RelayedAddress {
  private static final Pattern RELAYED = Pattern.compile("/(https?)/([^/]+)(/.*)?");

  private RelayedAddress() {}

  /** The address in canonical form, or empty where the request was not relayed. */
  static Optional<CanonicalUrl> of(URI request) {
    Matcher parts = RELAYED.matcher(request.getRawPath());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String path = parts.group(3) == null ? "/" : parts.group(3);
    String query = request.getRawQuery() == null ? "" : "?" + request.getRawQuery();
    return CanonicalUrl.parse(parts.group(1) + "://" + parts.group(2) + path + query);
  }
}
