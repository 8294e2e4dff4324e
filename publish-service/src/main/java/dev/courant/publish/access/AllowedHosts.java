package dev.courant.publish.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names by which the service may be asked for. What stands in {@code Host} gets into links, and
 * a page that somebody else's name leads to may read what it answers (DNS rebinding): only names
 * that are known, or that no stranger can have, are served.
 */
final class AllowedHosts {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  /** Top-level names that are reserved for private use (RFC 6761, RFC 8375, ICANN's "internal"). */
  private static final Set<String> PRIVATE =
      Set.of("localhost", "local", "internal", "svc", "cluster.local", "home.arpa", "test");

  private final Set<String> names;

  AllowedHosts(Collection<String> names) {
    this.names = new HashSet<>(names.stream().map(AllowedHosts::withoutPort).toList());
  }

  /** Whether a {@code Host} header names one of them. */
  boolean has(String header) {
    String name = withoutPort(header);
    return DIGITS.matcher(name).matches()
        || name.equals("localhost")
        || name.endsWith(".localhost")
        || names.contains(name)
        || names.contains("*")
        || (names.isEmpty() && isPrivate(name));
  }

  private static boolean isPrivate(String name) {
    return name.indexOf('.') < 0 || PRIVATE.stream().anyMatch(end -> name.endsWith("." + end));
  }

  private static String withoutPort(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    int colon = name.lastIndexOf(':');
    boolean port = colon > name.lastIndexOf(']');
    String bare = port ? name.substring(0, colon) : name;
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
