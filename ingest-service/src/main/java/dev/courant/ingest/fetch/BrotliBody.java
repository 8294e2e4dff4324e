package dev.courant.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes brotli (RFC 7932); what is none fails as broken gzip does. */
final class BrotliBody extends InputStream {
  private final InputStream encoded;
  private @Nullable BrotliInputStream decoded;

  BrotliBody(InputStream encoded) {
    this.encoded = encoded;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      BrotliInputStream stream = decoded == null ? new BrotliInputStream(encoded) : decoded;
      decoded = stream;
      return stream.read(buffer, offset, length);
    } catch (IOException e) {
      if (e.getCause() instanceof RuntimeException) {
        throw (ZipException) new ZipException("not brotli").initCause(e);
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (decoded != null) {
      decoded.close();
    }
  }
}
