package dev.courant.decoding;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What documents and servers say of their encoding and language. */
final class Declarations {
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']{0,2}\\s*([\\w.:-]+)");
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"'>]+)[\"']");
  private static final Pattern META =
      Pattern.compile("(?i)charset\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([a-z0-9_:.-]{2,40})");
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?i)<html[^>]{0,400}?\\slang\\s{0,3}=\\s{0,3}[\"']?([a-z]{2,3}(?:-[a-z]{2,4})?)"
              + "|<language>\\s{0,3}([a-z]{2,3}(?:-[a-z]{2,4})?)\\s{0,3}<");
  private static final int LONGEST_XML = 256;
  private static final int LONGEST_META = 400;

  /** Bytes that are looked through for a meta declaration: heads with scripts are long. */
  private static final int HEAD = 64 << 10;

  private Declarations() {}

  /** By the charset parameter of a Content-Type; null where it has none that is known. */
  static @Nullable Encoding ofContentType(@Nullable String contentType) {
    Matcher matcher = contentType == null ? null : PARAMETER.matcher(contentType);
    return matcher != null && matcher.find() ? Encodings.labelled(matcher.group(1)) : null;
  }

  /** By the XML declaration, in a superset of ASCII. */
  static @Nullable Encoding ofXml(byte[] body) {
    Matcher matcher = XML.matcher(latin(body, LONGEST_XML));
    return matcher.find() ? Encodings.labelled(matcher.group(1)) : null;
  }

  /** By the first meta element that names one; it can only be a superset of ASCII. */
  static @Nullable Encoding ofMeta(byte[] body) {
    String head = latin(body, HEAD);
    for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
      if (head.regionMatches(true, at + 1, "meta", 0, 4)) {
        int end = head.indexOf('>', at);
        int limit = Math.min(end < 0 ? head.length() : end, at + LONGEST_META);
        Matcher matcher = META.matcher(head).region(at, limit);
        Encoding encoding = matcher.find() ? Encodings.labelled(matcher.group(1)) : null;
        if (encoding != null) {
          return encoding.isWide() ? Encodings.UTF_8 : encoding;
        }
      }
    }
    return null;
  }

  /** The language of a page or a feed, as it declares it; null where it does not. */
  static @Nullable String language(byte[] body) {
    Matcher matcher = LANGUAGE.matcher(latin(body, HEAD));
    if (!matcher.find()) {
      return null;
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  private static String latin(byte[] body, int length) {
    return new String(body, 0, Math.min(body.length, length), StandardCharsets.ISO_8859_1);
  }
}
