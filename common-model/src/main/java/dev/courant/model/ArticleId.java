package dev.courant.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Identity of an article: the first 128 bits of SHA-256 over its canonical URL in UTF-8, in base32
 * (RFC 4648) without padding, lower case; 26 characters.
 */
public record ArticleId(@JsonValue String value) {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ArticleId {
    Require.that(
        value.length() == LENGTH && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0),
        "not an article id (26 characters of a-z2-7): " + value);
  }

  /** The identity of the article at an address. */
  public static ArticleId of(CanonicalUrl url) {
    return new ArticleId(hash(url.value()));
  }

  /** Another identity, which follows from this one and a number. */
  public ArticleId derived(long number) {
    return new ArticleId(hash(value + "/" + number));
  }

  /** The first 128 bits of SHA-256 over a text in UTF-8, as identities are written. */
  private static String hash(String text) {
    return base32(sha256(text.getBytes(StandardCharsets.UTF_8)), 16);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String base32(byte[] bytes, int length) {
    StringBuilder out = new StringBuilder(LENGTH);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < length; i++) {
      buffer = (buffer << 8) | (bytes[i] & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        out.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      out.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
