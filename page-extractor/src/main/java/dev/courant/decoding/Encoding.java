package dev.courant.decoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An encoding with the meaning that browsers give it.
 *
 * <p>The JDK leaves bytes of windows-1252 and its kin undefined that the Encoding Standard maps to
 * control characters; those are read as the standard has it.
 */
final class Encoding {
  private static final int FIRST_BYTE = 0x80;
  private static final int FIRST_LETTER = 0xA0;

  /** One odd byte in so many characters beyond ASCII is taken for an accident. */
  private static final int ODD_BYTE = 50;

  private final String name;
  private final @Nullable Charset charset;

  /** What the bytes from 0x80 on mean, or null where an encoding has more bytes than one. */
  private final char @Nullable [] upper;

  private Encoding(String name, @Nullable Charset charset, char @Nullable [] upper) {
    this.name = name;
    this.charset = charset;
    this.upper = upper;
  }

  static Encoding of(String name, Charset charset) {
    boolean single = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
    return new Encoding(name, charset, single && isAscii(charset) ? upperHalf(charset) : null);
  }

  /** An encoding that is Latin-1 up to 0xA0 and these characters from there on. */
  static Encoding ofLetters(String name, String letters) {
    char[] upper = new char[FIRST_BYTE];
    for (int i = 0; i < upper.length; i++) {
      int letter = i - (FIRST_LETTER - FIRST_BYTE);
      upper[i] = letter < 0 ? (char) (FIRST_BYTE + i) : letters.charAt(letter);
    }
    return new Encoding(name, null, upper);
  }

  private static boolean isAscii(Charset charset) {
    byte[] letters = "<Az9>".getBytes(StandardCharsets.US_ASCII);
    return new String(letters, charset).equals("<Az9>");
  }

  private static char[] upperHalf(Charset charset) {
    byte[] bytes = new byte[FIRST_BYTE];
    char[] upper = new char[FIRST_BYTE];
    for (int i = 0; i < bytes.length; i++) {
      char meant = new String(new byte[] {(byte) (FIRST_BYTE + i)}, charset).charAt(0);
      boolean control = meant == '\uFFFD' && FIRST_BYTE + i < FIRST_LETTER;
      upper[i] = control ? (char) (FIRST_BYTE + i) : meant;
    }
    return upper;
  }

  String name() {
    return name;
  }

  boolean isUtf8() {
    return StandardCharsets.UTF_8.equals(charset);
  }

  /** Whether it has 16 or 32 bits a character: such bytes show it by themselves. */
  boolean isWide() {
    return name.startsWith("UTF-16") || name.startsWith("UTF-32");
  }

  /** The text; null where the bytes are not of this encoding. */
  @Nullable String strictly(byte[] body) {
    if (isUtf8()) {
      return Utf8.strictly(body);
    }
    char[] letters = upper;
    if (letters != null) {
      String text = single(body, letters);
      return text.indexOf('\uFFFD') < 0 ? text : null;
    }
    return multiple(body, 0);
  }

  /**
   * The text, a few odd bytes left out; null where there are more than a few. UTF-8 takes as many
   * bad sequences as good ones.
   */
  @Nullable String mostly(byte[] body) {
    char[] letters = upper;
    if (letters == null) {
      return isUtf8() ? Utf8.mostly(body, 1) : multiple(body, ODD_BYTE);
    }
    String text = single(body, letters);
    long odd = text.chars().filter(c -> c == '\uFFFD').count();
    long beyond = text.chars().filter(c -> c >= FIRST_BYTE).count();
    return odd * ODD_BYTE <= beyond + ODD_BYTE ? without(text) : null;
  }

  /** The text, whatever its bytes are. */
  String leniently(byte[] body) {
    char[] letters = upper;
    String text =
        letters == null
            ? new String(body, charset == null ? StandardCharsets.UTF_8 : charset)
            : single(body, letters);
    return without(text);
  }

  private static String without(String text) {
    return text.indexOf('\uFFFD') < 0 ? text : text.replace("\uFFFD", "");
  }

  private static String single(byte[] body, char[] letters) {
    char[] text = new char[body.length];
    for (int i = 0; i < body.length; i++) {
      int b = body[i] & 0xFF;
      text[i] = b < FIRST_BYTE ? (char) b : letters[b - FIRST_BYTE];
    }
    return new String(text);
  }

  /**
   * Decodes with at most one odd sequence in so many characters beyond ASCII; those are left out.
   */
  private @Nullable String multiple(byte[] body, int perOdd) {
    if (charset == null) {
      return null;
    }
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil(body.length * decoder.maxCharsPerByte()));
    long odd = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      if (perOdd == 0) {
        return null;
      }
      in.position(in.position() + result.length());
      odd++;
      result = decoder.decode(in, out, true);
    }
    decoder.flush(out);
    String text = out.flip().toString();
    return odd == 0 || odd * perOdd <= text.chars().filter(c -> c >= FIRST_BYTE).count() + perOdd
        ? text
        : null;
  }
}
