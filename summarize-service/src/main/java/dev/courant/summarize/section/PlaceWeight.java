package dev.courant.summarize.section;

/** How strongly the kinds of names point to their area. */
final class PlaceWeight {
  static final double NAME = 3;
  static final double ADJECTIVE = 2.5;
  static final double CAPITAL = 2;
  static final double OTHER = 1.5;
  static final double REGION = 1.5;

  private PlaceWeight() {}
}
