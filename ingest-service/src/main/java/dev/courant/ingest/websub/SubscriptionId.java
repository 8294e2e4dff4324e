package dev.courant.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells subscriptions apart that differ in hub, topic or callback address: the first 128 bits of a
 * SHA-256 over them, hexadecimal. Gives nothing of the callback address away.
 */
final class SubscriptionId {
  private static final int BYTES = 16;

  private SubscriptionId() {}

  static String of(String hub, String topic, String callback) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((hub + "\n" + topic + "\n" + callback).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
