package dev.courant.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Repairs of texts that went through a wrong charset on their way into the feed. */
final class Mojibake {
  /** What windows-1252 has at 0x80 to 0x9F; zero where it has nothing. */
  private static final String WINDOWS_1252 =
      "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
          + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

  private Mojibake() {}

  /**
   * Undoes UTF-8 that was taken for ISO-8859-1 (where the whole text is such), and puts the
   * characters of windows-1252 in the place of C1 controls, which no text means.
   */
  static String repair(String text) {
    int bits = 0;
    boolean controls = false;
    for (char c : text.toCharArray()) {
      bits |= c;
      controls |= isControl(c);
    }
    if (bits >= 0x80 && bits <= 0xFF) {
      String once = undoubled(text);
      return once.equals(text) && !controls ? text : withoutControls(once);
    }
    return controls ? withoutControls(text) : text;
  }

  /** The character of windows-1252 where a C1 control stands, or else the same character. */
  static int meant(int c) {
    int character = isControl(c) ? WINDOWS_1252.charAt(c - 0x80) : c;
    return character == 0 ? c : character;
  }

  private static String undoubled(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  private static String withoutControls(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append((char) meant(text.charAt(i)));
    }
    return out.toString();
  }

  private static boolean isControl(int c) {
    return c >= 0x80 && c <= 0x9F;
  }
}
