package dev.courant.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The unguessable part of each feed's callback address and the secret that its hub signs with, both
 * derived from the instances' one secret with HMAC-SHA-256 (RFC 2104): every instance knows them,
 * also after a restart, and no topic holds them.
 */
final class HubKeys {
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  HubKeys(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  /** 43 characters, {@code [A-Za-z0-9_-]}, that end the callback address of a feed. */
  String token(String feedId) {
    return derived("callback\n" + feedId);
  }

  /** Whether a callback address ends as it should; takes the same time whatever it ends in. */
  boolean opens(String feedId, String token) {
    return MessageDigest.isEqual(
        token(feedId).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** What a hub signs its notices of a feed with; of no use to any other hub or for other feeds. */
  String secret(String feedId, String hub) {
    return derived("secret\n" + feedId + "\n" + hub);
  }

  private String derived(String purpose) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
