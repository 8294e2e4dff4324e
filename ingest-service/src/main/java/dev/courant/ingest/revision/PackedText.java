package dev.courant.ingest.revision;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A body in little space: deflated (RFC 1950), in base64. */
final class PackedText {
  private static final int LONGEST = 60_000;
  private static final int BUFFER = 4096;

  private PackedText() {}

  /** Null of a text that is too long to be kept. */
  static @Nullable String pack(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return Base64.getEncoder().encodeToString(out.toByteArray());
    } finally {
      deflater.end();
    }
  }

  /** Null if it is none. */
  static @Nullable String unpack(@Nullable String packed) {
    if (packed == null) {
      return null;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(Base64.getDecoder().decode(packed));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      int read = inflater.inflate(buffer);
      while (read > 0 && out.size() < LONGEST * 4) {
        out.write(buffer, 0, read);
        read = inflater.inflate(buffer);
      }
      return out.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException | IllegalArgumentException e) {
      return null; // written by nobody, and only for show
    } finally {
      inflater.end();
    }
  }
}
