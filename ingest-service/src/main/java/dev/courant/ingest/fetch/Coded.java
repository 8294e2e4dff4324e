package dev.courant.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;

/** What the first bytes of a body show of its coding. */
final class Coded {
  private static final int SAMPLE = 32;

  private Coded() {}

  static boolean isGzip(BufferedInputStream body) throws IOException {
    byte[] first = first(body, 3);
    return first.length == 3
        && (first[0] & 0xFF) == 0x1F
        && (first[1] & 0xFF) == 0x8B
        && first[2] == 8;
  }

  /** Whether the first bytes, if any, are text in ASCII, which no compressed body begins with. */
  static boolean looksPlain(BufferedInputStream body) throws IOException {
    byte[] first = first(body, SAMPLE);
    int from = first.length > 2 && (first[0] & 0xFF) == 0xEF && (first[1] & 0xFF) == 0xBB ? 3 : 0;
    for (int i = from; i < first.length; i++) {
      boolean printable = first[i] >= ' ' && first[i] < 0x7F;
      if (!printable && first[i] != '\n' && first[i] != '\r' && first[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private static byte[] first(BufferedInputStream body, int count) throws IOException {
    body.mark(count);
    byte[] first = body.readNBytes(count);
    body.reset();
    return first;
  }
}
