package dev.courant.decoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-8, strictly and with a few odd bytes. */
final class Utf8 {
  /** So many sequences tell that bytes which are valid UTF-8 are not so by accident. */
  private static final int CERTAIN = 3;

  private static final char ESCAPE = 0x1B;

  private Utf8() {}

  /** The text, or null where the bytes are no UTF-8. */
  static @Nullable String strictly(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null; // it is something else
    }
  }

  /**
   * Whether the text of valid UTF-8 has too much beyond ASCII to be valid by accident, or is ASCII
   * and nothing else, without the escapes of ISO-2022.
   */
  static boolean isCertain(String text) {
    int beyond = 0;
    for (int i = 0; i < text.length() && beyond < CERTAIN; i++) {
      beyond += text.charAt(i) > 0x7F ? 1 : 0;
    }
    return beyond >= CERTAIN || (beyond == 0 && text.indexOf(ESCAPE) < 0);
  }

  /**
   * The text of bytes that are UTF-8 but for some, such as a character that was cut in half or a
   * part that was pasted from elsewhere; those are taken for windows-1252, as far as it has them.
   * Null where there are more of them than that.
   *
   * @param goodForBad so many good sequences for each bad one tell that it is UTF-8 after all
   */
  static @Nullable String mostly(byte[] body, int goodForBad) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate(body.length);
    int bad = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        out.put((char) (in.get() & 0xFF));
        bad++;
      }
      result = decoder.decode(in, out, true);
    }
    String text = out.flip().toString();
    long good = text.chars().filter(c -> c > 0x7F).count() - bad;
    return good >= (long) bad * goodForBad ? text : null;
  }
}
