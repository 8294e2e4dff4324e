package dev.courant.ingest.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Tells whether two texts say the same to a reader: the first 96 bits, in hex, of SHA-256 over the
 * texts in NFKC, with white space folded and typographic variants of quotes, dashes and invisible
 * characters evened out.
 */
public final class ContentHash {
  private static final int BYTES = 12;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");
  private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201a\u201b\u2032`\u00b4]");
  private static final Pattern DOUBLE_QUOTES =
      Pattern.compile("[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

  private ContentHash() {}

  /** The digest of some texts, in order. */
  public static String of(String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      digest.update(evened(text).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static String evened(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    plain = INVISIBLE.matcher(plain).replaceAll("");
    plain = QUOTES.matcher(plain).replaceAll("'");
    plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
    plain = DASHES.matcher(plain).replaceAll("-");
    return SPACE.matcher(plain).replaceAll(" ").strip();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
