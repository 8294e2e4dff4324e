package dev.courant.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bearer token of an admin API (RFC 6750), of which only a digest is kept. */
public final class AdminToken {
  /** Characters that a token has at least. */
  private static final int SHORTEST = 16;

  private static final Logger log = LoggerFactory.getLogger(AdminToken.class);
  private static final int BYTES = 32;
  private static final String SCHEME = "Bearer ";

  private final byte[] digest;

  private AdminToken(String token) {
    this.digest = digest(token);
  }

  /**
   * The token that settings name, or a new one, which is printed.
   *
   * @param set null or blank for a new one
   * @param key of the setting
   */
  public static AdminToken of(@Nullable String set, String key) {
    if (set != null && !set.isBlank()) {
      return new AdminToken(set);
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    log.info("Admin token, valid until the next start (set {}): {}", key, made);
    return new AdminToken(made);
  }

  /**
   * Refuses a token that is easily guessed.
   *
   * @param set null or blank for none
   * @param key of the setting
   * @throws IllegalArgumentException where it is too short
   */
  public static void requireLong(@Nullable String set, String key) {
    if (set != null && !set.isBlank() && set.length() < SHORTEST) {
      throw new IllegalArgumentException(key + " must have at least " + SHORTEST + " characters");
    }
  }

  /** Whether an Authorization header carries the token; takes the same time whatever it carries. */
  public boolean isCarriedBy(@Nullable String authorization) {
    String header = authorization == null ? "" : authorization;
    boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String given = bearer ? header.substring(SCHEME.length()).strip() : "";
    return MessageDigest.isEqual(digest, digest(given)) && bearer;
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
