package dev.courant.summarize.languagemodel.endpoint;

/** The endpoint does not take this form of request. Nothing was paid for. */
public final class RefusedException extends RuntimeException {
  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
