package dev.courant.runtime;

import java.util.function.Predicate;

/** The chain of causes of a failure. */
final class Causes {
  private static final int LONGEST = 30;

  private Causes() {}

  static Throwable root(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; i < LONGEST && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    return cause;
  }

  static boolean any(Throwable failure, Predicate<Throwable> test) {
    Throwable cause = failure;
    for (int i = 0; i < LONGEST && cause != null; i++) {
      if (test.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
