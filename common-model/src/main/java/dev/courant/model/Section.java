package dev.courant.model;

import java.util.List;

/**
 * What the article is about, told from its text alone.
 *
 * @param region UN M49 code and English name, or {@link Label#UNCLASSIFIED}
 * @param topic IPTC Media Topics, first level: code (for example {@code medtop:11000000}) and
 *     English name, or {@link Label#UNCLASSIFIED}
 * @param confidence 0 to 1, the lower of the two parts that were told; 0 where neither was
 * @param evidence the words of the text that decided, as they stand there
 */
public record Section(Label region, Label topic, double confidence, List<String> evidence) {
  /** Nothing could be told. */
  public static final Section UNCLASSIFIED =
      new Section(Label.UNCLASSIFIED, Label.UNCLASSIFIED, 0, List.of());

  public Section {
    Require.that(confidence >= 0 && confidence <= 1, "confidence out of range: " + confidence);
    evidence = List.copyOf(evidence);
  }

  /** A term of a published vocabulary. */
  public record Label(String code, String name) {
    /** The part cannot be told from the text. */
    public static final Label UNCLASSIFIED = new Label("UNCLASSIFIED", "Unclassified");

    /** Whether a term was found. */
    public boolean told() {
      return !equals(UNCLASSIFIED);
    }
  }
}
