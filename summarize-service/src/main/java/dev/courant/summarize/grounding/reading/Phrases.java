package dev.courant.summarize.grounding.reading;

/** Words of a sentence, as written. */
public final class Phrases {
  private Phrases() {}

  /**
   * What stands from one token to before another.
   *
   * @param first a token of the sentence
   * @param end the token after the last, at least {@code first + 1}
   */
  public static String of(Reading sentence, int first, int end) {
    int last = Math.max(first, Math.min(end, sentence.tokens().size()) - 1);
    return sentence
        .text()
        .substring(sentence.tokens().get(first).start(), sentence.tokens().get(last).end());
  }
}
