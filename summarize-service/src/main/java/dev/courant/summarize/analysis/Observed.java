package dev.courant.summarize.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the sentences of a text were seen to hold.
 *
 * @param cues for each kind the places where its words stand, in reading order
 * @param people full names beside a word such as "said", those in most sentences first
 * @param figures sentences with figures and units, each with its first
 * @param unsourced those of them that cite nobody and no paper
 * @param quotes sentences that quote
 * @param language English name of the text's language
 * @param cuesKnown whether the words of that language are known at all
 */
record Observed(
    Map<Cue, List<Place>> cues,
    List<Person> people,
    List<Place> figures,
    List<Place> unsourced,
    Set<String> quotes,
    String language,
    boolean cuesKnown) {

  /** Words as they stand in a sentence. */
  record Place(String words, String sentence) {
    String quoted() {
      return "\"" + words + "\"";
    }
  }

  /** A name and the sentences that it stands in. */
  record Person(String name, List<String> sentences) {}

  List<Place> of(Cue cue) {
    return cues.getOrDefault(cue, List.of());
  }

  /** What a sentence that quotes the text adds at its end; empty for a text in English. */
  String tongue() {
    return language.equals("English") ? "" : ", quoted in the original " + language;
  }
}
