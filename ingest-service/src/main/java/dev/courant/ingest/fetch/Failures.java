package dev.courant.ingest.fetch;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Reads, in what the HTTP library throws, why there is no document. */
final class Failures {
  private static final int DEEPEST_CAUSE = 8;

  private Failures() {}

  static FetchFailure explain(Exception thrown, Target target, boolean late) {
    if (Thread.currentThread().isInterrupted()) {
      return failure(FailureReason.INTERRUPTED, target, "interrupted");
    }
    if (late) {
      return failure(FailureReason.TOO_SLOW, target, "not complete within the deadline");
    }
    return causes(thrown)
        .filter(FetchFailure.class::isInstance)
        .map(FetchFailure.class::cast)
        .findFirst()
        .orElseGet(() -> failure(reason(thrown), target, String.valueOf(thrown.getMessage())));
  }

  private static FailureReason reason(Exception thrown) {
    return causes(thrown)
        .map(Failures::reasonOf)
        .filter(r -> r != FailureReason.CONNECTION)
        .findFirst()
        .orElse(FailureReason.CONNECTION);
  }

  private static FailureReason reasonOf(Throwable cause) {
    return switch (cause) {
      case UnknownHostException _ -> FailureReason.UNKNOWN_HOST;
      case SSLException _ -> FailureReason.TLS;
      case ZipException _ -> FailureReason.BAD_ENCODING;
      case ZstdIOException _ -> FailureReason.BAD_ENCODING;
      case EOFException _ -> FailureReason.BAD_ENCODING;
      case MalformedChunkCodingException _ -> FailureReason.PROTOCOL;
      case MessageConstraintException _ -> FailureReason.PROTOCOL;
      case HttpException _ -> FailureReason.PROTOCOL;
      case SocketTimeoutException _ -> FailureReason.TOO_SLOW;
      default -> FailureReason.CONNECTION;
    };
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(DEEPEST_CAUSE);
  }

  private static FetchFailure failure(FailureReason reason, Target target, String detail) {
    return new FetchFailure(reason, target.endpoint() + ": " + detail);
  }
}
