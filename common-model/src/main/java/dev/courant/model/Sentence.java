package dev.courant.model;

/**
 * A sentence of the original that receipts can name.
 *
 * @param id {@code s1}, {@code s2}, ... in reading order
 * @param start first character, in Unicode code points over {@link ArticleIngested#body()}, as in
 *     the W3C Web Annotation Data Model's TextPositionSelector
 * @param end the position after the last character, in code points
 * @param text the characters between them
 */
public record Sentence(String id, int start, int end, String text) {
  public Sentence {
    Require.that(start >= 0 && end > start, "sentence " + id + " spans " + start + " to " + end);
  }
}
