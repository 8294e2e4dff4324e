package dev.courant.model;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An http or https address in the one form that identity is computed from.
 *
 * <p>Syntax-based normalisation of RFC 3986, section 6.2.2 (case of scheme and host, case of
 * percent-encodings, decoding of unreserved characters, removal of dot segments), the scheme-based
 * one of 6.2.3 (default port, empty path), and what does not tell articles apart: fragment, user
 * info, session ids and the parameters by which campaigns are tracked. What may tell them apart
 * stays: the order and values of other parameters, a trailing slash, {@code www.}, the scheme.
 * Applying it twice changes nothing.
 */
public record CanonicalUrl(String value) {
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)utm_.*|at_(medium|campaign|link_.*|ptr_name|bbc_team|format)|mc_[ce]id|mtm_.*|pk_(campaign|kwd|source|medium)"
              + "|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|srsltid|_hs(enc|mi)|mkt_tok|ns_(campaign|mchannel"
              + "|source|linkname|fee)|ito|cmpid|wt_mc|wt\\.mc_id|xtor|ocid|oly_(anon|enc)_id|vero_id|s_cid|feature_?source|ftag"
              + "|partner_?feed|rss_?source|traffic_source|guccounter|guce_referrer(_sig)?"
              + "|jsessionid|phpsessid|sessionid|session_id|cfid|cftoken");

  /** A parameter that says that the reader comes from a feed. */
  private static final Pattern FROM_A_FEED =
      Pattern.compile(
          "(?i)(ref|source|src|from|via|cmp|campaign|medium|channel|partner|referrer|referer|origin)"
              + "=(rss|rss[-_]?feed|rss2|feed|feeds|atom|newsfeed|xml)");

  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?]*");
  private static final String UNRESERVED_OR_PATH = "-._~!$&'()*+,;=:@/";
  private static final String QUERY = UNRESERVED_OR_PATH + "?";

  public CanonicalUrl {
    Require.that(
        value.startsWith("http://") || value.startsWith("https://"),
        "not an http(s) address: " + value);
  }

  /** The canonical form of an absolute http or https address, or empty where it is none. */
  public static Optional<CanonicalUrl> parse(String address) {
    String text = address.strip();
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || !text.startsWith("//", colon + 1)) {
      return Optional.empty();
    }
    String rest = text.substring(colon + 3);
    int end = firstOf(rest, "/?#\\");
    Optional<String> authority = authority(scheme, rest.substring(0, end));
    if (authority.isEmpty()) {
      return Optional.empty();
    }
    String tail = rest.substring(end).replace('\\', '/');
    int hash = tail.indexOf('#');
    tail = hash < 0 ? tail : tail.substring(0, hash);
    tail = SESSION.matcher(tail).replaceAll("");
    int mark = tail.indexOf('?');
    String path =
        removeDotSegments(encode(mark < 0 ? tail : tail.substring(0, mark), UNRESERVED_OR_PATH));
    String query = mark < 0 ? "" : withoutTracking(encode(tail.substring(mark + 1), QUERY));
    String url =
        scheme
            + "://"
            + authority.get()
            + (path.isEmpty() ? "/" : path)
            + (query.isEmpty() ? "" : "?" + query);
    return isUri(url) ? Optional.of(new CanonicalUrl(url)) : Optional.empty();
  }

  /** The address as a URI. */
  public URI toUri() {
    return URI.create(value);
  }

  private static boolean isUri(String url) {
    try {
      return new URI(url).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static Optional<String> authority(String scheme, String text) {
    String hostAndPort = text.substring(text.lastIndexOf('@') + 1);
    int colon = hostAndPort.lastIndexOf(':');
    boolean hasPort = colon >= 0 && hostAndPort.indexOf(']', colon) < 0;
    String port = hasPort ? hostAndPort.substring(colon + 1) : "";
    String host = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
    if (!port.chars().allMatch(c -> c >= '0' && c <= '9') || port.length() > 5) {
      return Optional.empty();
    }
    Optional<String> ascii =
        host.startsWith("[") ? Optional.of(host.toLowerCase(Locale.ROOT)) : ascii(host);
    String shown = port.isEmpty() ? "" : String.valueOf(Integer.parseInt(port));
    boolean standard = shown.isEmpty() || shown.equals(scheme.equals("https") ? "443" : "80");
    return ascii.map(h -> standard ? h : h + ":" + shown);
  }

  private static Optional<String> ascii(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    try {
      String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return ascii.isEmpty() ? Optional.empty() : Optional.of(ascii);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutTracking(String query) {
    List<String> kept = new ArrayList<>();
    for (String pair : Arrays.asList(query.split("&", -1))) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()
          && !TRACKING.matcher(name).matches()
          && !FROM_A_FEED.matcher(pair).matches()) {
        kept.add(pair);
      }
    }
    return String.join("&", kept);
  }

  /**
   * Percent-encodes in UTF-8 what may not stand there, decodes what need not be encoded, and keeps
   * the rest.
   */
  private static String encode(String text, String allowed) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
        int decoded = HexFormat.fromHexDigits(text, i + 1, i + 3);
        if (isUnreserved(decoded)) {
          out.append((char) decoded);
        } else {
          out.append(text.substring(i, i + 3).toUpperCase(Locale.ROOT));
        }
        i += 3;
        continue;
      }
      if (isUnreserved(c) || (c < 128 && allowed.indexOf(c) >= 0)) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && HexFormat.isHexDigit(text.charAt(at));
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  /** RFC 3986, section 5.2.4. */
  private static String removeDotSegments(String path) {
    List<String> out = new ArrayList<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> {
          if (last) {
            out.add("");
          }
        }
        case ".." -> {
          if (!out.isEmpty()) {
            out.removeLast();
          }
          if (last) {
            out.add("");
          }
        }
        default -> out.add(segments[i]);
      }
    }
    return out.isEmpty() ? "" : "/" + String.join("/", out);
  }

  @Override
  public String toString() {
    return value;
  }
}
