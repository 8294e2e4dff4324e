package dev.courant.summarize.claims;

import dev.courant.summarize.claims.Terms.Found;
import dev.courant.summarize.grounding.number.SentenceWords;
import dev.courant.summarize.grounding.number.SentenceWords.Numeral;
import dev.courant.summarize.grounding.number.SentenceWords.Word;
import java.util.List;

/** A sentence with its words, what they stand for, and its counts. Immutable. */
final class ReadSentence {
  private static final String CUTS = ",;:()–—«»„“”\"!?，、；：（）。";

  private final String text;
  private final String language;
  private final List<Word> words;
  private final List<Numeral> numerals;
  private final List<Found> counted;
  private final List<Found> cues;
  private final List<Count> counts;

  ReadSentence(String text, String language) {
    this.text = text;
    this.language = language.split("[-_]", 2)[0];
    SentenceWords read = SentenceWords.of(text, language);
    this.words = read.words();
    this.numerals = read.numerals();
    this.counted = shown(Terms.of("counted.txt", language).in(words));
    this.cues = Terms.of("cues.txt", language).in(words);
    this.counts = Counts.in(this);
  }

  /** Without what is a part of another phrase: no magnitude in "orders of magnitude". */
  private static List<Found> shown(List<Found> found) {
    List<Found> other = found.stream().filter(each -> each.is("none")).toList();
    return other.isEmpty()
        ? found
        : found.stream()
            .filter(each -> other.stream().noneMatch(phrase -> phrase.holds(each)))
            .toList();
  }

  String text() {
    return text;
  }

  String language() {
    return language;
  }

  List<Word> words() {
    return words;
  }

  /** The numbers in digits. */
  List<Numeral> numerals() {
    return numerals;
  }

  String key(int word) {
    return word >= 0 && word < words.size() ? words.get(word).key() : "";
  }

  /** What is counted, and the states of it. */
  List<Found> counted() {
    return counted;
  }

  List<Found> cues() {
    return cues;
  }

  List<Count> counts() {
    return counts;
  }

  /** Whether a mark stands between a word and the one before it, or there is none before. */
  boolean cutBefore(int word) {
    if (word <= 0 || word >= words.size()) {
      return true;
    }
    String between = text.substring(words.get(word - 1).end(), words.get(word).start());
    return between.chars().anyMatch(c -> CUTS.indexOf(c) >= 0) || between.contains(" - ");
  }

  /** The first word of the part between marks that a word is in. */
  int partStart(int word) {
    int at = word;
    while (!cutBefore(at)) {
      at--;
    }
    return at;
  }

  /** The word after the last of the part between marks that a word is in. */
  int partEnd(int word) {
    int at = word + 1;
    while (!cutBefore(at)) {
      at++;
    }
    return at;
  }

  /** Whether a cue starts at a word. */
  boolean cueAt(String kind, int word) {
    return Terms.at(cues, kind, word) != null;
  }

  /** Whether a cue starts somewhere from a word on, before another. */
  boolean cueIn(String kind, int from, int to) {
    return cues.stream().anyMatch(cue -> cue.is(kind) && cue.first() >= from && cue.first() < to);
  }

  /** Whether there is such a cue anywhere. */
  boolean has(String kind) {
    return cueIn(kind, 0, words.size());
  }

  /** Whether a count holds a word, or another number. */
  boolean countAt(int word) {
    return word < words.size() && words.get(word).digits()
        || counts.stream().anyMatch(count -> count.lead() <= word && word < count.end());
  }
}
