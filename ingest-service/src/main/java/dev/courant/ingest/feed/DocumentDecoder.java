package dev.courant.ingest.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of a document's bytes. A byte order mark is believed first, then the charset of the
 * Content-Type, then the XML declaration, then UTF-8, each as far as the bytes bear it out (RFC
 * 7303, section 3). Failing those the bytes are looked at: ICU4J guesses, if the server named a
 * media type at all; if it did not, HTTP's old default holds (RFC 2616, section 3.7.1), with the
 * characters of windows-1252.
 */
final class DocumentDecoder {
  private static final Set<String> LATIN = Set.of("ISO-8859-1", "windows-1252", "US-ASCII");
  private static final int SAMPLE = 64 << 10;
  private static final int LEAST_CONFIDENCE = 20;

  private final byte[] body;
  private final boolean typed;
  private final Repairs repairs;

  private DocumentDecoder(byte[] body, boolean typed, Repairs repairs) {
    this.body = body;
    this.typed = typed;
    this.repairs = repairs;
  }

  /**
   * Decodes a document.
   *
   * @param contentType value of the header field, or null where there was none
   */
  static String decode(byte[] body, @Nullable String contentType, Repairs repairs) {
    Signature signature = Signature.of(body);
    byte[] marked =
        signature.length() == 0 ? body : Arrays.copyOfRange(body, signature.length(), body.length);
    DocumentDecoder decoder = new DocumentDecoder(marked, contentType != null, repairs);
    String text = null;
    if (signature.charset() != null) {
      text = decoder.strictly(signature.charset());
      if (text != null) {
        return text;
      }
      repairs.note("bytes that the byte order mark forbids");
    }
    Charset sent = contentType == null ? null : CharsetNames.ofContentType(contentType);
    text = sent == null ? null : decoder.declared(sent);
    Charset declared = text == null ? CharsetNames.ofXmlDeclaration(marked) : null;
    text = declared == null ? text : decoder.declared(declared);
    return text == null ? decoder.undeclared() : text;
  }

  /**
   * By a declaration, unless it is one by habit and the bytes are UTF-8; null where it is wrong.
   */
  private @Nullable String declared(Charset charset) {
    if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
      repairs.note("declared as " + charset + ", which it is not");
      return null;
    }
    if (LATIN.contains(charset.name())) {
      String text = Utf8.strictly(body);
      return text == null && !charset.name().equals("US-ASCII")
          ? new String(body, StandardCharsets.ISO_8859_1)
          : text;
    }
    String text = strictly(charset);
    if (text == null) {
      repairs.note("bytes that are not " + charset + ", as declared");
    }
    return text;
  }

  private @Nullable String strictly(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        ? Utf8.strictly(body)
        : CharsetNames.strictly(charset, body);
  }

  private String undeclared() {
    String text = Utf8.strictly(body);
    text = text == null ? Utf8.mostly(body) : text;
    if (text != null) {
      return text;
    }
    Charset guess = typed ? guess() : StandardCharsets.ISO_8859_1;
    repairs.note("no charset that holds was declared; read as " + guess);
    return new String(body, guess);
  }

  private Charset guess() {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(body.length > SAMPLE ? Arrays.copyOf(body, SAMPLE) : body);
    CharsetMatch match = detector.detect();
    Charset charset =
        match == null || match.getConfidence() < LEAST_CONFIDENCE
            ? null
            : CharsetNames.named(match.getName());
    return charset == null || charset.equals(StandardCharsets.UTF_8)
        ? StandardCharsets.ISO_8859_1
        : charset;
  }
}
