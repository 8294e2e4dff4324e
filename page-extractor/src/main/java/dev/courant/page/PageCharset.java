package dev.courant.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page's bytes into text: by byte order mark or HTTP header (HTML Living Standard, 13.2.3);
 * without them as UTF-8 where that is valid, since pages are stored and sent on in UTF-8 whatever
 * their meta declaration says; then by that declaration, else as windows-1252.
 */
final class PageCharset {
  private static final Pattern DECLARED =
      Pattern.compile("(?i)charset\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([a-z0-9_:.-]{2,40})");
  private static final int PRESCAN = 2048;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private PageCharset() {}

  /** The text of a page; bytes that its charset does not know become U+FFFD. */
  static String decode(byte[] html, @Nullable String contentType) {
    Charset marked = byMark(html);
    if (marked != null) {
      String text = new String(html, marked);
      return text.isEmpty() ? text : text.substring(1);
    }
    Charset declared = contentType == null ? null : find(contentType);
    if (declared != null) {
      return new String(html, declared);
    }
    String utf8 = validUtf8(html);
    return utf8 == null ? new String(html, inMeta(html)) : utf8;
  }

  private static Charset inMeta(byte[] html) {
    int length = Math.min(html.length, PRESCAN);
    Charset found = find(new String(html, 0, length, StandardCharsets.ISO_8859_1));
    return found == null ? WINDOWS_1252 : found;
  }

  private static @Nullable Charset byMark(byte[] html) {
    if (startsWith(html, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(html, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(html, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset find(String declaration) {
    Matcher matcher = DECLARED.matcher(declaration);
    try {
      Charset found = matcher.find() ? Charset.forName(matcher.group(1)) : null;
      if (StandardCharsets.ISO_8859_1.equals(found) || StandardCharsets.US_ASCII.equals(found)) {
        return WINDOWS_1252; // as the standard has it
      }
      return found == null || found.name().startsWith("UTF-16") ? null : found;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // no charset of that name
    }
  }

  private static @Nullable String validUtf8(byte[] html) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(html)).toString();
    } catch (CharacterCodingException e) {
      return null; // it is something else
    }
  }
}
