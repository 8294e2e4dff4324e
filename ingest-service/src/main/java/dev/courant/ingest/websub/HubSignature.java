package dev.courant.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The X-Hub-Signature header field of a notice (WebSub, section 7.1): {@code method=signature}, an
 * HMAC over the body as it was sent, hexadecimal.
 *
 * @param algorithm as the JDK names it
 * @param value of the header field, in lower case
 */
record HubSignature(String algorithm, String value) {
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  /** Reads the field; empty where it is missing or of no known method. */
  static Optional<HubSignature> parse(@Nullable String field) {
    String text = field == null ? "" : field.strip().toLowerCase(Locale.ROOT);
    int equals = text.indexOf('=');
    String algorithm = equals < 0 ? null : METHODS.get(text.substring(0, equals));
    return algorithm == null
        ? Optional.empty()
        : Optional.of(new HubSignature(algorithm, text.substring(equals + 1)));
  }

  /** What the body is to be put through. */
  Mac mac(String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  /** Whether the body that went through is the one that was signed; tells nothing by its time. */
  boolean isOf(Mac mac) {
    byte[] made = HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(made, value.getBytes(StandardCharsets.UTF_8));
  }
}
