package dev.courant.testkit.newsroom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * What stands at an address.
 *
 * @param status of HTTP; validators and conditions count for 200 only
 * @param contentType value of the Content-Type header
 * @param tag opaque entity tag without its quotes, the same as long as the content is
 * @param modified when the content last changed
 * @param content gives the bytes, each time from the beginning
 */
public record Document(
    int status, String contentType, String tag, Instant modified, Content content) {
  /** Bytes that are opened when they are asked for. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /**
   * The bytes of a document.
   *
   * @param gzipped whether they are stored in gzip (RFC 1952), to be sent as such or inflated
   */
  public record Content(Bytes stored, boolean gzipped) {
    InputStream inflated() throws IOException {
      return gzipped ? new GZIPInputStream(stored.open(), 1 << 16) : stored.open();
    }
  }

  static Document text(String contentType, String text, Instant modified) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Content content = new Content(() -> new ByteArrayInputStream(bytes), false);
    return new Document(200, contentType, tagOf(bytes), modified, content);
  }

  static Document gone(Instant since) {
    return text("text/plain; charset=utf-8", "This article was withdrawn.\n", since)
        .withStatus(410);
  }

  static String tagOf(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Document withStatus(int other) {
    return new Document(other, contentType, tag, modified, content);
  }
}
