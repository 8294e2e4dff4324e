package dev.courant.testkit.newsroom;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Hands out feed ids, {@code [a-z0-9.-]}, each once: {@code example.org}, {@code example.org-2}.
 */
final class FeedIds {
  private final Set<String> taken = new HashSet<>();

  /** An id for a feed of that host that nobody has yet; it begins with the host's clean form. */
  String next(String host) {
    String clean = clean(host);
    String id = clean;
    for (int i = 2; !taken.add(id); i++) {
      id = clean + "-" + i;
    }
    return id;
  }

  /** The name with everything replaced that an id may not hold. */
  static String clean(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
    return id.matches("[a-z0-9].*") ? id : "x" + id;
  }
}
