package dev.courant.ingest.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document is: by its first bytes if they are a signature (WHATWG MIME Sniffing, section 6
 * and 7), else by the media type that its server gave it.
 */
sealed interface DocumentType {
  /** HTML or XHTML. */
  record Html() implements DocumentType {}

  /** A text without markup. */
  record PlainText() implements DocumentType {}

  /** Anything else: {@code name} is a media type or the name of a signature. */
  record Other(String name) implements DocumentType {}

  /** The type of a document. */
  static DocumentType of(@Nullable String contentType, byte[] body) {
    return Signatures.of(contentType == null ? "" : mediaType(contentType), body);
  }

  private static String mediaType(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  /** What the first bytes of documents look like. */
  final class Signatures {
    private static final int HEAD = 1024;
    private static final Pattern HTML =
        Pattern.compile(
            "(?is)\\s*(?:<\\?[^>]*>\\s*)*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern OTHER_XML =
        Pattern.compile("(?is)\\s*<(?:\\?xml|rss|feed|rdf:RDF|svg|opml|urlset)\\b.*");
    private static final Pattern JSON = Pattern.compile("(?s)\\s*[{\\[]\\s*[\"\\]}{\\[0-9].*");
    private static final List<String> PLAIN = List.of("text/plain", "text/markdown");
    private static final List<String> MARKUP =
        List.of("text/html", "application/xhtml+xml", "application/xml", "text/xml", "");

    private Signatures() {}

    static DocumentType of(String type, byte[] body) {
      String signature = binary(body);
      if (signature != null) {
        return new Other(signature);
      }
      String head = head(body);
      if (HTML.matcher(head).matches()) {
        return new Html();
      }
      if (OTHER_XML.matcher(head).matches()) {
        return new Other("xml");
      }
      if (type.contains("json") || JSON.matcher(head).matches()) {
        return new Other("json");
      }
      if (PLAIN.contains(type)) {
        return new PlainText();
      }
      return MARKUP.contains(type) || type.indexOf('/') < 0 ? new Html() : new Other(type);
    }

    /** Enough of its beginning, with the zeroes of UTF-16 left out. */
    private static String head(byte[] body) {
      byte[] first = Arrays.copyOf(body, Math.min(body.length, HEAD));
      String text = new String(first, StandardCharsets.ISO_8859_1).replace("\0", "");
      return text.replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
    }

    private static @Nullable String binary(byte[] body) {
      String head = new String(body, 0, Math.min(body.length, 16), StandardCharsets.ISO_8859_1);
      if (head.startsWith("%PDF-")) {
        return "pdf";
      }
      boolean picture =
          head.startsWith("\u00ff\u00d8\u00ff")
              || head.startsWith("\u0089PNG")
              || head.startsWith("GIF8")
              || head.startsWith("RIFF");
      boolean sound =
          head.startsWith("ID3")
              || head.startsWith("OggS")
              || head.startsWith("fLaC")
              || head.startsWith("ftyp", 4)
              || head.startsWith("\u001aE\u00df\u00a3");
      if (picture || sound) {
        return picture ? "picture" : "sound or video";
      }
      boolean packed = head.startsWith("PK\u0003\u0004") || head.startsWith("\u001f\u008b");
      return packed ? "archive" : isBinary(body) ? "binary" : null;
    }

    /** Control characters that no text has; UTF-16 has zeroes, but not those. */
    private static boolean isBinary(byte[] body) {
      boolean utf16 = body.length > 1 && (body[0] & 0xff) + (body[1] & 0xff) == 0xfe + 0xff;
      int odd = 0;
      int end = Math.min(body.length, HEAD);
      for (int i = 0; i < end; i++) {
        int c = body[i] & 0xff;
        odd += c > 0 && c < 9 || c > 13 && c < 27 || c > 27 && c < 32 ? 1 : 0;
      }
      return !utf16 && odd * 20 > end;
    }
  }
}
