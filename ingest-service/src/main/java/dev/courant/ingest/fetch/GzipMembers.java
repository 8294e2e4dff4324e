package dev.courant.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Decodes gzip (RFC 1952) with any number of members, one after the other. The JDK's own stream
 * recurses over empty members until the stack overflows. What follows the last member is ignored,
 * as are the checksums: transport has its own.
 */
final class GzipMembers extends InflaterInputStream {
  private static final int BUFFER_BYTES = 8 * 1024;
  private static final int TRAILER_BYTES = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private boolean over;

  /** Reads the first header; a stream without any byte decodes to nothing. */
  GzipMembers(InputStream in) throws IOException {
    super(in, new Inflater(true), BUFFER_BYTES);
    int first = next();
    over = first < 0;
    if (!over && !(first == 0x1F && next() == 0x8B)) {
      throw new ZipException("not gzip");
    }
    skipHeaderAfterMagic();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (!over) {
      int read = super.read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      nextMember();
    }
    return -1;
  }

  private void nextMember() throws IOException {
    int left = inf.getRemaining();
    inf.reset();
    inf.setInput(buf, len - left, left);
    for (int i = 0; i < TRAILER_BYTES; i++) {
      next();
    }
    over = next() != 0x1F || next() != 0x8B;
    skipHeaderAfterMagic();
  }

  private void skipHeaderAfterMagic() throws IOException {
    if (over) {
      return;
    }
    skipBytes(1); // the compression method: there is but one
    int flags = required();
    skipBytes(6);
    if ((flags & EXTRA) != 0) {
      skipBytes(required() | required() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    skipBytes((flags & HEADER_CRC) != 0 ? 2 : 0);
  }

  private void skipBytes(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      required();
    }
  }

  private void skipText() throws IOException {
    while (required() != 0) {
      // up to the terminating zero
    }
  }

  /** The next byte that is not for the inflater, or -1. */
  private int next() throws IOException {
    int left = inf.getRemaining();
    if (left == 0) {
      len = in.read(buf, 0, buf.length);
      left = Math.max(len, 0);
      len = left;
      if (left == 0) {
        return -1;
      }
    }
    inf.setInput(buf, len - left + 1, left - 1);
    return buf[len - left] & 0xFF;
  }

  private int required() throws IOException {
    int next = next();
    if (next < 0) {
      throw new EOFException("gzip header ends early");
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    inf.end();
    super.close();
  }
}
