package dev.courant.ingest.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.entity.DeflateInputStream;

/**
 * Reads a body and undoes its content codings, within a limit on both what comes in and what comes
 * out, so that neither a bomb nor an endless stream takes more memory than a long document.
 */
final class BodyReader {
  /** What {@link #read} can undo: codings that decode as a stream in bounded memory. */
  static final String ACCEPT_ENCODING = "gzip, deflate, zstd";

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
    try (InputStream decoded = decode(new Sent(body), contentEncoding)) {
      byte[] bytes = decoded.readNBytes(cut ? limit : limit + 1);
      if (bytes.length > limit) {
        throw tooLarge();
      }
      return bytes;
    }
  }

  private static InputStream decode(InputStream sent, List<String> contentEncoding)
      throws IOException {
    List<String> codings =
        contentEncoding.stream()
            .flatMap(field -> List.of(field.split(",")).stream())
            .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
            .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
            .toList();
    if (codings.size() > MOST_CODINGS) {
      throw new FetchFailure(FailureReason.BAD_ENCODING, codings.size() + " content codings");
    }
    InputStream decoded = sent;
    for (String coding : codings.reversed()) {
      decoded = decode(decoded, coding);
    }
    return decoded;
  }

  private static InputStream decode(InputStream encoded, String coding) throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(encoded);
      case "deflate" -> new DeflateInputStream(encoded);
      case "zstd" -> new ZstdInputStream(encoded).setLongMax(ZSTD_WINDOW_LOG);
      default -> throw new FetchFailure(FailureReason.BAD_ENCODING, "coding " + coding);
    };
  }

  private FetchFailure tooLarge() {
    return new FetchFailure(FailureReason.TOO_LARGE, "more than " + limit + " bytes");
  }

  /** Counts what is sent, and survives the closing of the decoders. */
  private final class Sent extends FilterInputStream {
    private long count;

    Sent(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      return counted(read, read);
    }

    private int counted(int result, int bytes) throws IOException {
      count += result < 0 ? 0 : bytes;
      if (count > limit) {
        throw tooLarge();
      }
      return result;
    }

    @Override
    public void close() {}
  }
}
