package dev.courant.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Charsets as documents and servers name them. */
final class CharsetNames {
  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']{0,2}([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"'>]+)[\"']");
  private static final int LONGEST_DECLARATION = 256;

  private CharsetNames() {}

  /** The charset parameter of a Content-Type, or null. */
  static @Nullable Charset ofContentType(String contentType) {
    Matcher matcher = PARAMETER.matcher(contentType);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  /** The encoding of an XML declaration in a superset of ASCII, or null. */
  static @Nullable Charset ofXmlDeclaration(byte[] body) {
    int length = Math.min(body.length, LONGEST_DECLARATION);
    String head = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(head);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  /** The charset of a name, with the liberties that are taken with names; null for no such. */
  static @Nullable Charset named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (plain) {
      case "utf-8", "utf8" -> StandardCharsets.UTF_8;
      case "gb2312", "gbk" -> supported("gb18030");
      case "u16", "utf16", "ucs-2", "unicode" -> StandardCharsets.UTF_16;
      case "u32", "utf32", "ucs-4" -> StandardCharsets.UTF_32;
      case "big5" -> supported("big5-hkscs");
      case "shift-jis", "x-sjis", "sjis" -> supported("windows-31j");
      case "euc-kr", "ks-c-5601-1987" -> supported("x-windows-949");
      default -> supported(plain.equals("tis-620") ? "x-windows-874" : plain);
    };
  }

  private static @Nullable Charset supported(String name) {
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The text, or null where the bytes are not of that charset. */
  static @Nullable String strictly(Charset charset, byte[] body) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
