package dev.courant.ingest.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cookies that servers set on the way of one request through its redirects, and forgotten with
 * it: some send nothing but redirects to whoever does not bring theirs back (RFC 6265).
 */
final class RequestCookies {
  private static final int MOST = 50;
  private static final int LONGEST = 4_096;

  private record Key(String domain, String path, String name) {}

  private record Cookie(String value, boolean secure, boolean withSubdomains) {}

  private final Map<Key, Cookie> cookies = new LinkedHashMap<>();

  /** Takes what an answer sets. */
  void take(Target from, List<String> setCookie) {
    for (String field : setCookie) {
      if (field.length() <= LONGEST && cookies.size() < MOST) {
        set(from, field.split(";"));
      }
    }
  }

  private void set(Target from, String[] parts) {
    int equals = parts[0].indexOf('=');
    if (equals < 1) {
      return;
    }
    Map<String, String> attributes = attributes(parts);
    String host = from.endpoint().host();
    String named = attributes.getOrDefault("domain", "").replaceFirst("^\\.", "");
    boolean wide = named.indexOf('.') > 0 && isWithin(host, named);
    if (!named.isEmpty() && !wide) {
      return; // not theirs to set
    }
    String path = attributes.getOrDefault("path", "/");
    Key key = new Key(wide ? named : host, path, parts[0].substring(0, equals).strip());
    String age = attributes.getOrDefault("max-age", "1");
    if (age.startsWith("-") || age.equals("0")) {
      cookies.remove(key);
    } else {
      String value = parts[0].substring(equals + 1).strip();
      cookies.put(key, new Cookie(value, attributes.containsKey("secure"), wide));
    }
  }

  private static Map<String, String> attributes(String[] parts) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] attribute = parts[i].strip().split("=", 2);
      String value = attribute.length > 1 ? attribute[1].strip() : "";
      attributes.put(attribute[0].toLowerCase(Locale.ROOT), value);
    }
    return attributes;
  }

  /** The header field for an address; null where no cookie is for it. */
  @Nullable String header(Target to) {
    List<String> sent = new ArrayList<>();
    cookies.forEach((key, cookie) -> {
      if (isFor(to, key, cookie)) {
        sent.add(key.name() + "=" + cookie.value());
      }
    });
    String header = sent.stream().collect(Collectors.joining("; "));
    return header.isEmpty() || header.length() > LONGEST ? null : header;
  }

  private static boolean isFor(Target to, Key key, Cookie cookie) {
    String host = to.endpoint().host();
    boolean site =
        cookie.withSubdomains() ? isWithin(host, key.domain()) : host.equals(key.domain());
    return site
        && (!cookie.secure() || to.scheme().equals("https"))
        && isBelow(to.path(), key.path());
  }

  private static boolean isBelow(String path, String parent) {
    return path.startsWith(parent)
        && (parent.endsWith("/")
            || path.length() == parent.length()
            || "/?".indexOf(path.charAt(parent.length())) >= 0);
  }

  private static boolean isWithin(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }
}
