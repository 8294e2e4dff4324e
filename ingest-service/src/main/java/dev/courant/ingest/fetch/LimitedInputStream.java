package dev.courant.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails with {@link FailureReason#TOO_LARGE} once more has come through than was agreed. */
final class LimitedInputStream extends FilterInputStream {
  private final long limit;
  private long count;

  /**
   * @param limit bytes
   */
  LimitedInputStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws FetchFailure {
    count += Math.max(read, 0);
    if (count > limit) {
      throw new FetchFailure(FailureReason.TOO_LARGE, "more than " + limit + " bytes received");
    }
  }
}
