package dev.courant.benchmarks;

/** The arguments of a benchmark name nothing that it could measure; the message is for the user. */
public final class NothingToMeasure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NothingToMeasure(String message) {
    super(message);
  }
}
