package dev.courant.publish.web;

/** Tells the reader whether the newswire gets through to its outlets, where somebody knows. */
@FunctionalInterface
public interface NewswireStatus {
  /** Whether any outlet was reached. */
  enum Reach {
    /** Nobody here knows. */
    UNKNOWN,
    /** At least one outlet answered. */
    REACHED,
    /** Every outlet that was asked failed to answer. */
    UNREACHABLE
  }

  /** The state of things right now; answered from memory. */
  Reach outlets();
}
