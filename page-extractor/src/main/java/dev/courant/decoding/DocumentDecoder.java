package dev.courant.decoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of a document's bytes. A byte order mark is believed first, then the charset of the
 * Content-Type, then the declaration in the document (RFC 7303, section 3; HTML Living Standard,
 * 13.2.3), then UTF-8: each as far as the bytes bear it out. Bytes that are UTF-8, and not by
 * accident, are UTF-8 whatever is declared. Failing all those the bytes are looked at.
 */
public final class DocumentDecoder {
  /** Where nothing is guessed, so many good sequences for each bad one tell UTF-8. */
  private static final int GOOD_FOR_BAD = 4;

  private final byte[] body;
  private final List<Encoding> declared;
  private final boolean guesses;

  private DocumentDecoder(byte[] body, List<Encoding> declared, boolean guesses) {
    this.body = body;
    this.declared = declared;
    this.guesses = guesses;
  }

  /**
   * Decodes a page.
   *
   * @param contentType value of the header field, or null where there was none
   */
  public static DecodedText page(byte[] html, @Nullable String contentType) {
    return decode(
        html,
        Declarations.ofContentType(contentType),
        marked -> Stream.of(Declarations.ofXml(marked), Declarations.ofMeta(marked)),
        true);
  }

  /**
   * Decodes a document in XML or JSON. Where its server named no media type, HTTP's old default
   * holds in place of a guess (RFC 2616, section 3.7.1).
   *
   * @param contentType value of the header field, or null where there was none
   */
  public static DecodedText xml(byte[] xml, @Nullable String contentType) {
    return decode(
        xml,
        Declarations.ofContentType(contentType),
        marked -> Stream.of(Declarations.ofXml(marked)),
        contentType != null);
  }

  private interface InDocument {
    Stream<@Nullable Encoding> declared(byte[] marked);
  }

  private static DecodedText decode(
      byte[] body, @Nullable Encoding sent, InDocument inDocument, boolean guesses) {
    Signature signature = Signature.of(body);
    byte[] marked =
        signature.length() == 0 ? body : Arrays.copyOfRange(body, signature.length(), body.length);
    if (signature.charset() != null) {
      Encoding encoding = Encodings.of(signature.charset());
      String text = guesses ? encoding.mostly(marked) : encoding.strictly(marked);
      if (text != null) {
        return result(encoding, text, encoding.strictly(marked) == null);
      }
    }
    String utf8 = Utf8.strictly(marked);
    if (utf8 != null && Utf8.isCertain(utf8)) {
      return result(Encodings.UTF_8, utf8, false);
    }
    List<Encoding> declared =
        Stream.concat(Stream.ofNullable(sent), inDocument.declared(marked))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new DocumentDecoder(marked, declared, guesses).decode(utf8);
  }

  private static DecodedText result(Encoding encoding, String text, boolean repaired) {
    return new DecodedText(
        text, encoding.name(), repaired ? "bytes that are not " + encoding.name() : null);
  }

  private DecodedText decode(@Nullable String utf8) {
    List<String> overlooked = new ArrayList<>();
    for (Encoding encoding : declared) {
      String text = byDeclaration(encoding, utf8);
      if (text != null) {
        String note = overlooked.isEmpty() ? null : String.join("; ", overlooked);
        return new DecodedText(text, encoding.name(), note);
      }
      overlooked.add("declared as " + encoding.name() + ", which it is not");
    }
    return undeclared(utf8);
  }

  /** By a declaration; null where the bytes or the words that it makes of them speak against it. */
  private @Nullable String byDeclaration(Encoding encoding, @Nullable String utf8) {
    if (encoding.isWide()) {
      return null;
    }
    if (encoding == Encodings.WINDOWS_1252 && utf8 != null) {
      return utf8; // declared by habit
    }
    String text = encoding.strictly(body);
    text = text == null ? mostly(encoding) : text;
    boolean odd = text != null && !encoding.isUtf8() && OddWords.tell(text);
    return odd && !new Detection(body).guess().equals(encoding) ? null : text;
  }

  private @Nullable String mostly(Encoding encoding) {
    return encoding.isUtf8() ? Utf8.mostly(body, goodForBad()) : encoding.mostly(body);
  }

  private int goodForBad() {
    return guesses ? 1 : GOOD_FOR_BAD;
  }

  private DecodedText undeclared(@Nullable String utf8) {
    String text = utf8 == null ? Utf8.mostly(body, goodForBad()) : utf8;
    if (text != null) {
      return result(Encodings.UTF_8, text, utf8 == null);
    }
    Encoding guess = guesses ? new Detection(body).guess() : Encodings.WINDOWS_1252;
    return new DecodedText(
        guess.leniently(body),
        guess.name(),
        "no charset that holds was declared; read as " + guess.name());
  }
}
