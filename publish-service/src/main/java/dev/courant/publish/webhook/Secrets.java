package dev.courant.publish.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Secrets in the form of Standard Webhooks: {@code whsec_} and 24 to 64 bytes in Base64. */
final class Secrets {
  private static final String PREFIX = "whsec_";
  private static final Pattern FORM = Pattern.compile("whsec_[A-Za-z0-9+/]+={0,2}");
  private static final int LEAST = 24;
  private static final int MOST = 64;
  private static final int USUAL = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static String make() {
    byte[] bytes = new byte[USUAL];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  static boolean isSecret(String text) {
    if (text.length() > 2 * MOST || !FORM.matcher(text).matches()) {
      return false;
    }
    try {
      int length = bytes(text).length;
      return length >= LEAST && length <= MOST;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The key that a secret stands for. */
  static byte[] bytes(String secret) {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }
}
