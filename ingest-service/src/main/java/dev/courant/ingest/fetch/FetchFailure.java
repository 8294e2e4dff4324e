package dev.courant.ingest.fetch;

import java.io.IOException;

/** Carries a {@link FailureReason} out of the HTTP library; never leaves this package. */
final class FetchFailure extends IOException {
  private static final long serialVersionUID = 1;

  private final FailureReason reason;

  FetchFailure(FailureReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  FetchResult.Failed result() {
    return new FetchResult.Failed(reason, String.valueOf(getMessage()));
  }
}
