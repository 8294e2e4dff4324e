package dev.courant.decoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes tell of the encoding (XML 1.0, appendix F): a byte order mark, or a {@code
 * <} in a wide one.
 *
 * @param charset null where the bytes are a superset of ASCII, for all that they tell
 * @param length of the byte order mark, in bytes
 */
record Signature(@Nullable Charset charset, int length) {
  private static final Signature NONE = new Signature(null, 0);

  static Signature of(byte[] body) {
    return switch (first(body, 4)) {
      case 0x0000FEFF -> new Signature(StandardCharsets.UTF_32BE, 4);
      case 0xFFFE0000 -> new Signature(StandardCharsets.UTF_32LE, 4);
      case 0x0000003C -> new Signature(StandardCharsets.UTF_32BE, 0);
      case 0x3C000000 -> new Signature(StandardCharsets.UTF_32LE, 0);
      case 0x4C6FA794 -> new Signature(Charset.forName("IBM037"), 0);
      default -> ofThreeOrTwo(body);
    };
  }

  private static Signature ofThreeOrTwo(byte[] body) {
    if (first(body, 3) == 0xEFBBBF) {
      return new Signature(StandardCharsets.UTF_8, 3);
    }
    return switch (first(body, 2)) {
      case 0xFEFF -> new Signature(StandardCharsets.UTF_16BE, 2);
      case 0xFFFE -> new Signature(StandardCharsets.UTF_16LE, 2);
      case 0x003C -> new Signature(StandardCharsets.UTF_16BE, 0);
      case 0x3C00 -> new Signature(StandardCharsets.UTF_16LE, 0);
      default -> NONE;
    };
  }

  private static int first(byte[] body, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | (i < body.length ? body[i] & 0xFF : 0x20);
    }
    return value;
  }
}
