package dev.courant.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Location headers (RFC 9110, 10.2.2) as they are in the wild: with spaces, brackets, bare
 * percent signs and letters of all scripts.
 */
final class Location {
  private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");
  private static final String LEGAL = "!#$&'()*+,/:;=?@-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int MAX_LENGTH = 8_192;

  private Location() {}

  /** The address that a Location header in an answer of {@code base} points to. */
  static URI resolve(Target base, String location) throws FetchFailure {
    if (location.length() > MAX_LENGTH) {
      throw new FetchFailure(FailureReason.BAD_ADDRESS, "Location longer than " + MAX_LENGTH);
    }
    Matcher authority = AUTHORITY.matcher(location);
    int rest = authority.lookingAt() ? authority.end() : 0;
    String reference = location.substring(0, rest) + ascii(location.substring(rest));
    if (reference.startsWith("?")) {
      // RFC 3986 keeps the last segment here, java.net.URI (RFC 2396) does not.
      reference = base.path().replaceFirst("\\?.*", "") + reference;
    }
    try {
      return URI.create(base.origin() + base.path()).resolve(new URI(reference));
    } catch (URISyntaxException | IllegalArgumentException _) {
      throw new FetchFailure(FailureReason.BAD_ADDRESS, "Location is not an address");
    }
  }

  /** Percent-encodes whatever a path, query or fragment may not hold, as UTF-8. */
  static String ascii(String text) {
    var ascii = new StringBuilder(text.length());
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < utf8.length; i++) {
      char c = (char) (utf8[i] & 0xFF);
      if (isLegal(c) || (c == '%' && isEscape(utf8, i))) {
        ascii.append(c);
      } else {
        ascii.append('%').append(HEX.toHexDigits(utf8[i]));
      }
    }
    return ascii.toString();
  }

  private static boolean isLegal(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || LEGAL.indexOf(c) >= 0;
  }

  private static boolean isEscape(byte[] text, int percent) {
    return percent + 2 < text.length
        && HexFormat.isHexDigit(text[percent + 1])
        && HexFormat.isHexDigit(text[percent + 2]);
  }
}
