package dev.courant.model;

/** The one way in which the records of this package refuse what they cannot hold. */
final class Require {
  private Require() {}

  static void that(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
