package dev.courant.summarize.grounding.evidence;

import dev.courant.summarize.grounding.reading.Alignment;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.translated.ForeignText;
import dev.courant.summarize.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sentence is held against: the source sentences that its receipts name, and no others.
 *
 * @param article they are from, for how telling a word is in it
 * @param context what a value may have around it: the same sentences, or all where the check had to
 *     find the receipts itself
 * @param claimLanguage of the sentence
 * @param alignment of the sentence with the source sentence that it follows most closely
 */
public record Evidence(
    Article article,
    List<Reading> sentences,
    List<Reading> context,
    Language claimLanguage,
    Alignment alignment) {

  public static Evidence of(
      Article article, Reading claim, List<Reading> sentences, List<Reading> context) {
    return new Evidence(
        article,
        sentences,
        context,
        claim.language(),
        Alignment.best(claim, stretches(article, sentences)));
  }

  /** Each sentence alone, and each two that follow each other in the source. */
  private static List<List<Reading>> stretches(Article article, List<Reading> sentences) {
    List<List<Reading>> stretches = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      stretches.add(sentences.subList(i, i + 1));
      if (i > 0 && adjacent(article, sentences.get(i - 1), sentences.get(i))) {
        stretches.add(sentences.subList(i - 1, i + 1));
      }
    }
    return stretches;
  }

  private static boolean adjacent(Article article, Reading a, Reading b) {
    Integer first = article.position(a.id());
    Integer second = article.position(b.id());
    return first != null && second != null && second == first + 1;
  }

  /** Whether the sentence is in the language of the source. */
  public boolean sameLanguage() {
    return claimLanguage == article.language();
  }

  /** The source, read for a sentence in another language. */
  public ForeignText foreign() {
    return article.foreign(claimLanguage);
  }

  /** Whether the receipts were named, not found. */
  public boolean named() {
    return context.size() < article.size();
  }

  /** The positions of the context in the article. */
  public List<Integer> scope() {
    List<Integer> positions = new ArrayList<>();
    for (Reading sentence : context) {
      Integer position = article.position(sentence.id());
      if (position != null) {
        positions.add(position);
      }
    }
    return positions;
  }

  public boolean hasStem(String stem) {
    return sentences.stream().anyMatch(sentence -> sentence.stems().contains(stem));
  }
}
