package dev.courant.testkit.newsroom;

import dev.courant.model.CanonicalUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Hands out addresses such that no two have the same canonical form, not even when case and a slash
 * at the end are ignored: the first page keeps the address it had, a later one gets a parameter
 * with its name.
 */
final class OwnAddresses {
  private static final String PARAMETER = "newsroom=";
  private static final String UNKNOWN_HOST = "https://newsroom.example/";

  private final Set<String> taken = new HashSet<>();

  /** The address of a page: its own where it has one and nobody else does. */
  String of(SavedPage page) {
    String url = page.url();
    String name = URLEncoder.encode(page.name(), StandardCharsets.UTF_8).replace("+", "%20");
    String wanted = url != null && CanonicalUrl.parse(url).isPresent() ? url : UNKNOWN_HOST + name;
    String address = wanted;
    for (int i = 1; !take(address); i++) {
      address = with(wanted, PARAMETER + name + (i == 1 ? "" : "." + i));
    }
    return address;
  }

  /** Whether the address was free; it is taken from then on. */
  boolean take(String address) {
    Optional<CanonicalUrl> canonical = CanonicalUrl.parse(address);
    return canonical.isPresent() && taken.add(key(canonical.get()));
  }

  private static String key(CanonicalUrl address) {
    return address.value().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
  }

  private static String with(String address, String parameter) {
    int hash = address.indexOf('#');
    String before = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : address.substring(hash);
    return before + (before.indexOf('?') < 0 ? '?' : '&') + parameter + fragment;
  }
}
