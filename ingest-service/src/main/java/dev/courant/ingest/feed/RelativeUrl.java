package dev.courant.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Resolution of references (RFC 3986, section 5.2) on addresses as feeds have them: with spaces,
 * letters of any script and unencoded brackets, all of which stay as they are.
 */
final class RelativeUrl {
  private record Parts(String scheme, @Nullable String authority, String path, String tail) {}

  private RelativeUrl() {}

  /**
   * The absolute address; the reference itself where it has a scheme or the base has none; empty
   * where its host cannot be one.
   */
  static String resolve(String base, String reference) {
    String cleaned = clean(reference);
    Parts to = parse(cleaned);
    if (to.authority() != null
        && (to.authority().indexOf('[') < 0) != (to.authority().indexOf(']') < 0)) {
      return "";
    }
    if (!to.scheme().isEmpty()) {
      return to.scheme() + collapse(cleaned.substring(to.scheme().length()));
    }
    Parts from = parse(clean(base));
    if (from.scheme().isEmpty() || from.authority() == null) {
      return cleaned;
    }
    String root = from.scheme() + "://";
    if (to.authority() != null) {
      return from.scheme() + ":" + cleaned;
    }
    root += from.authority();
    if (to.path().isEmpty()) {
      return root + from.path() + (to.tail().isEmpty() ? query(from.tail()) : inherit(from, to));
    }
    String path = to.path().startsWith("/") ? to.path() : merge(from.path(), to.path());
    return root + withoutDots(path) + to.tail();
  }

  /** Whether an address names its scheme, so that it means the same anywhere. */
  static boolean isAbsolute(String address) {
    return !scheme(address).isEmpty();
  }

  private static String inherit(Parts from, Parts to) {
    return to.tail().startsWith("#") ? query(from.tail()) + to.tail() : to.tail();
  }

  private static String query(String tail) {
    int hash = tail.indexOf('#');
    return hash < 0 ? tail : tail.substring(0, hash);
  }

  private static String merge(String base, String path) {
    return base.isEmpty() ? "/" + path : base.substring(0, base.lastIndexOf('/') + 1) + path;
  }

  /** Two slashes behind the scheme, however many there are. */
  private static String collapse(String rest) {
    if (!rest.startsWith(":///")) {
      return rest;
    }
    int at = 3;
    while (at < rest.length() && rest.charAt(at) == '/') {
      at++;
    }
    return "://" + rest.substring(at);
  }

  private static Parts parse(String url) {
    String scheme = scheme(url);
    String rest = scheme.isEmpty() ? url : url.substring(scheme.length() + 1);
    String authority = null;
    if (rest.startsWith("//")) {
      int end = firstOf(rest, 2, "/?#");
      authority = rest.substring(2, end);
      rest = rest.substring(end);
    }
    int tail = firstOf(rest, 0, "?#");
    return new Parts(scheme, authority, rest.substring(0, tail), rest.substring(tail));
  }

  private static String scheme(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == ':' && i > 0) {
        return url.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
        return "";
      }
    }
    return "";
  }

  private static int firstOf(String text, int from, String characters) {
    for (int i = from; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Without the line breaks and tabs that pretty-printing put in, and the space around. */
  private static String clean(String url) {
    String stripped = url.strip();
    for (int i = 0; i < stripped.length(); i++) {
      if (stripped.charAt(i) < ' ') {
        return stripped.replaceAll("[\\x00-\\x1F]+", "");
      }
    }
    return stripped;
  }

  /** RFC 3986, section 5.2.4. */
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    List<String> kept = new ArrayList<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean up = segments[i].equals("..");
      boolean dot = up || segments[i].equals(".");
      if (up && !kept.isEmpty()) {
        kept.removeLast();
      }
      if (!dot) {
        kept.add(segments[i]);
      } else if (i == segments.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }
}
