package dev.courant.summarize.grounding;

import java.util.List;

/**
 * What a sentence is held against: the source sentences that its receipts name, and no others.
 *
 * @param article they are from, for how telling a word is in it
 * @param sameLanguage whether the sentence is in the language of the source
 */
record Evidence(Article article, List<Reading> sentences, boolean sameLanguage) {
  boolean hasStem(String stem) {
    return sentences.stream().anyMatch(sentence -> sentence.stems().contains(stem));
  }
}
