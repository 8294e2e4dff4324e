package dev.courant.localmodel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a GGUF file says of its model (ggml's GGUF specification, version 3): the plain values of
 * its header, by key.
 */
record GgufHeader(Map<String, Object> values) {
  private static final int MAGIC = 0x46554747;
  private static final long LONGEST = 64L << 20;
  private static final int UNKNOWN_CONTEXT = 4096;
  private static final int STRING = 8;
  private static final int ARRAY = 9;

  /** Bytes of a value of each type; -1 for those of no fixed size. */
  private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 4, 1, -1, -1, 8, 8, 8};

  /**
   * Reads a file's header.
   *
   * @throws IOException if it cannot be read, or is no GGUF file
   */
  static GgufHeader read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), LONGEST))
              .order(ByteOrder.LITTLE_ENDIAN);
      if (bytes.remaining() < 24 || bytes.getInt() != MAGIC) {
        throw new IOException(file + " is no GGUF file");
      }
      bytes.position(bytes.position() + 12);
      long count = bytes.getLong();
      Map<String, Object> values = new HashMap<>();
      for (long i = 0; i < count; i++) {
        String key = string(bytes);
        values.put(key, value(bytes, bytes.getInt()));
      }
      return new GgufHeader(Map.copyOf(values));
    } catch (RuntimeException e) {
      throw new IOException(file + " has a header that cannot be read", e);
    }
  }

  /** The model's name; that of the file where it has none. */
  String name(Path file) {
    return values.get("general.name") instanceof String name && !name.isBlank()
        ? name
        : file.getFileName().toString();
  }

  /** Tokens that the model was trained to hold; 4096 where it does not say. */
  int context() {
    Object length = values.get(values.get("general.architecture") + ".context_length");
    return length instanceof Number number ? number.intValue() : UNKNOWN_CONTEXT;
  }

  private static Object value(ByteBuffer bytes, int type) {
    return switch (type) {
      case STRING -> string(bytes);
      case ARRAY -> array(bytes);
      case 4, 5 -> bytes.getInt();
      case 10, 11 -> bytes.getLong();
      default -> skipped(bytes, SIZES[type]);
    };
  }

  private static Object array(ByteBuffer bytes) {
    int type = bytes.getInt();
    long count = bytes.getLong();
    if (SIZES[type] > 0) {
      return skipped(bytes, Math.multiplyExact(count, SIZES[type]));
    }
    for (long i = 0; i < count; i++) {
      value(bytes, type);
    }
    return "";
  }

  private static Object skipped(ByteBuffer bytes, long length) {
    bytes.position(Math.toIntExact(bytes.position() + length));
    return "";
  }

  private static String string(ByteBuffer bytes) {
    byte[] text = new byte[Math.toIntExact(bytes.getLong())];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
