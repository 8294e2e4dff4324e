package dev.courant.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-8, strictly and with a few odd bytes. */
final class Utf8 {
  /** So many good sequences for each bad one tell that the text is UTF-8 after all. */
  private static final int GOOD_FOR_BAD = 4;

  private Utf8() {}

  /** The text, or null where the bytes are no UTF-8. */
  static @Nullable String strictly(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : CharsetNames.strictly(StandardCharsets.UTF_8, body);
  }

  /**
   * The text of bytes that are UTF-8 but for a few, such as a character that was cut in half; those
   * are taken for windows-1252, as far as it has them. Null where there are too many.
   */
  static @Nullable String mostly(byte[] body) {
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
    return good >= (long) bad * GOOD_FOR_BAD ? text : null;
  }
}
