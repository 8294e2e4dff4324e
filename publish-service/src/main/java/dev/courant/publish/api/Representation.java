package dev.courant.publish.api;

import dev.courant.model.EventCodec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with validators: a strong ETag over the bytes (RFC 9110, section 8.8.3), by which a
 * client that has them already is answered 304, and a short time in caches.
 */
public final class Representation {
  private static final CacheControl FRESH =
      CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic().mustRevalidate();

  private Representation() {}

  /** The answer that carries these bytes. */
  public static ResponseEntity<byte[]> of(byte[] body, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(FRESH)
        .eTag('"' + digest(body) + '"')
        .body(body);
  }

  /** The answer that carries this text, in UTF-8. */
  public static ResponseEntity<byte[]> of(String body, MediaType type) {
    return of(body.getBytes(StandardCharsets.UTF_8), new MediaType(type, StandardCharsets.UTF_8));
  }

  /**
   * The answer that something is at another address by now. Kept no longer than others: a story
   * that fell apart again may come back to its old address.
   */
  public static ResponseEntity<byte[]> moved(URI to, Object body) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .location(to)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(FRESH)
        .body(EventCodec.encode(body));
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
