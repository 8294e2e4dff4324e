package dev.courant.ingest.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.entity.DeflateInputStream;

/**
 * Reads a body and undoes its content codings within a limit, so that a bomb takes no more memory
 * than a long document. The bytes are looked at rather than believed: plain text is left as it is
 * whatever coding is said of it, and gzip is undone though nobody spoke of it.
 */
final class BodyReader {
  private static final boolean ZSTD_LOADS = zstdLoads();

  /**
   * What servers may answer in. Brotli is undone as well, but not asked for: it costs more to
   * decode than its few bytes less are worth.
   */
  static final String ACCEPT_ENCODING = ZSTD_LOADS ? "gzip, deflate, zstd" : "gzip, deflate";

  /** 8 MB, the window that RFC 9659 allows for zstd in HTTP. */
  private static final int ZSTD_WINDOW_LOG = 23;

  private static final int MOST_CODINGS = 2;

  private final int limit;
  private final boolean cut;

  /**
   * @param limit bytes
   * @param cut whether a longer body is cut there instead of refused
   */
  BodyReader(int limit, boolean cut) {
    this.limit = limit;
    this.cut = cut;
  }

  /** The decoded body; the stream is left open. */
  byte[] read(InputStream body, List<String> contentEncoding) throws IOException {
    try (InputStream decoded = decode(new Unclosed(body), contentEncoding)) {
      byte[] bytes = decoded.readNBytes(cut ? limit : limit + 1);
      if (bytes.length > limit) {
        throw tooLarge();
      }
      return bytes;
    }
  }

  private InputStream decode(InputStream sent, List<String> contentEncoding) throws IOException {
    List<String> codings =
        contentEncoding.stream()
            .flatMap(field -> List.of(field.split(",")).stream())
            .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
            .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
            .toList();
    if (codings.size() > MOST_CODINGS) {
      throw new FetchFailure(FailureReason.BAD_ENCODING, codings.size() + " content codings");
    }
    BufferedInputStream decoded = new BufferedInputStream(sent);
    for (String coding : codings.reversed()) {
      decoded = decode(decoded, coding);
    }
    return unasked(decoded);
  }

  private BufferedInputStream decode(BufferedInputStream encoded, String coding)
      throws IOException {
    boolean gzip = coding.equals("gzip") || coding.equals("x-gzip");
    if (Coded.looksPlain(encoded) || (!gzip && Coded.isGzip(encoded))) {
      return encoded; // whatever is said of it
    }
    return switch (coding) {
      case "gzip", "x-gzip" -> bounded(new GzipMembers(encoded));
      case "deflate" -> bounded(new DeflateInputStream(encoded));
      case "zstd" -> bounded(zstd(encoded));
      case "br" -> bounded(new BrotliBody(encoded));
      default -> throw new FetchFailure(FailureReason.BAD_ENCODING, "content coding " + coding);
    };
  }

  /** Undoes gzip that nobody announced: of compressed files, and of bodies compressed twice. */
  private BufferedInputStream unasked(BufferedInputStream decoded) throws IOException {
    BufferedInputStream plain = decoded;
    for (int i = 0; i < MOST_CODINGS && Coded.isGzip(plain); i++) {
      plain = bounded(new GzipMembers(plain));
    }
    return plain;
  }

  /** No step of the decoding may become longer than the body, or a bomb could hide in between. */
  private BufferedInputStream bounded(InputStream decoded) {
    return new BufferedInputStream(cut ? decoded : new LimitedInputStream(decoded, limit));
  }

  private static InputStream zstd(InputStream encoded) throws IOException {
    if (!ZSTD_LOADS) {
      throw new FetchFailure(FailureReason.BAD_ENCODING, "zstd cannot be decoded on this machine");
    }
    return new ZstdInputStream(encoded).setLongMax(ZSTD_WINDOW_LOG);
  }

  /**
   * zstd is native code, which not every platform has and not every file system lets be unpacked.
   */
  private static boolean zstdLoads() {
    try {
      return ZstdInputStream.recommendedDInSize() > 0;
    } catch (LinkageError _) {
      return false;
    }
  }

  private FetchFailure tooLarge() {
    return new FetchFailure(FailureReason.TOO_LARGE, "more than " + limit + " bytes");
  }

  /** Lets decoders free what they hold without closing the body, which would read it to its end. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream body) {
      super(body);
    }

    @Override
    public void close() {}
  }
}
