package dev.courant.ingest.feed;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Character and entity references (XML 1.0, section 4.1; the names of HTML). What is no reference
 * stays as it is: {@code AT&T}, {@code ?a=1&b=2}.
 *
 * <p>Where a document's own definitions are given, the text is XML; without them it is HTML, in
 * which the numbers of C1 controls mean the characters of windows-1252.
 */
final class References {
  private static final int LONGEST = 34;

  private References() {}

  /** Appends text with its references resolved. */
  static void decode(
      CharSequence text, StringBuilder out, @Nullable EntityDefinitions definitions) {
    decode(text.toString(), 0, text.length(), out, definitions);
  }

  /** Appends a part of a text with its references resolved. */
  static void decode(
      String text, int from, int to, StringBuilder out, @Nullable EntityDefinitions definitions) {
    int start = out.length();
    boolean surrogates = false;
    int at = from;
    while (at < to) {
      int ampersand = text.indexOf('&', at, to);
      if (ampersand < 0) {
        break;
      }
      out.append(text, at, ampersand);
      int semicolon = text.indexOf(';', ampersand, Math.min(to, ampersand + LONGEST));
      String value =
          semicolon < 0 ? null : value(text.substring(ampersand + 1, semicolon), definitions);
      if (value == null) {
        out.append('&');
        at = ampersand + 1;
      } else {
        surrogates |= value.length() == 1 && Character.isSurrogate(value.charAt(0));
        out.append(value);
        at = semicolon + 1;
      }
    }
    out.append(text, at, to);
    if (surrogates) {
      replaceUnpaired(out, start);
    }
  }

  /** Some write a character beyond 16 bits as references to its two halves. */
  private static void replaceUnpaired(StringBuilder out, int from) {
    for (int i = from; i < out.length(); i++) {
      if (Character.isSurrogate(out.charAt(i))) {
        if (Character.isSupplementaryCodePoint(out.codePointAt(i))) {
          i++; // both halves are there
        } else {
          out.setCharAt(i, '\uFFFD');
        }
      }
    }
  }

  private static @Nullable String value(String name, @Nullable EntityDefinitions definitions) {
    if (name.isEmpty()) {
      return null;
    }
    if (name.charAt(0) == '#') {
      return character(name, definitions == null);
    }
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> named(name, definitions);
    };
  }

  private static @Nullable String named(String name, @Nullable EntityDefinitions definitions) {
    String defined = definitions == null ? null : definitions.expand(name);
    if (defined != null) {
      return defined;
    }
    String html = Entities.getByName(name);
    return html.isEmpty() ? null : html;
  }

  private static @Nullable String character(String name, boolean html) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    int code = number(name, hex ? 2 : 1, hex ? 16 : 10);
    if (code < 0) {
      return null;
    }
    boolean allowed = code > 0 && code <= Character.MAX_CODE_POINT;
    int meant = html ? Mojibake.meant(code) : code;
    return allowed ? Character.toString(meant) : "\uFFFD";
  }

  /** The number, {@code Integer.MAX_VALUE} where it is too large, -1 where it is none. */
  private static int number(String digits, int from, int radix) {
    long value = 0;
    for (int i = from; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = Math.min(value * radix + digit, Integer.MAX_VALUE);
    }
    return digits.length() > from ? (int) value : -1;
  }
}
