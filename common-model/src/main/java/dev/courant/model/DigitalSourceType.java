package dev.courant.model;

/** Terms of the IPTC Digital Source Type NewsCodes that Courant uses. */
public final class DigitalSourceType {
  /** Sentences taken from the original by an algorithm that writes nothing itself. */
  public static final String EXTRACTED =
      "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced";

  /** Sentences written by a language model. */
  public static final String MODEL_WRITTEN =
      "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

  private DigitalSourceType() {}
}
