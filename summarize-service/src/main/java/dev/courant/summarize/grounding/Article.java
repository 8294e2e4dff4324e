package dev.courant.summarize.grounding;

import dev.courant.model.Sentence;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The source text, its sentences read once and only when asked for. Not thread-safe. */
final class Article {
  private final SourceText text;
  private final Language language;
  private final Map<String, Integer> positions = new HashMap<>();
  private final @Nullable Reading[] readings;
  private @Nullable Map<String, Integer> frequencies;

  Article(SourceText text) {
    this.text = text;
    this.language = Languages.of(text.body(), text.language());
    this.readings = new Reading[text.sentences().size()];
    for (int i = 0; i < text.sentences().size(); i++) {
      positions.put(text.sentences().get(i).id(), i);
    }
  }

  Language language() {
    return language;
  }

  int size() {
    return readings.length;
  }

  /** The position of a sentence, or null where the text has no such sentence. */
  @Nullable Integer position(String id) {
    return positions.get(id);
  }

  String sentence(int position) {
    return text.sentences().get(position).text();
  }

  Reading reading(int position) {
    Reading known = readings[position];
    if (known == null) {
      Sentence sentence = text.sentences().get(position);
      known = Reading.of(sentence.id(), sentence.text(), language, text.publishedAt());
      readings[position] = known;
    }
    return known;
  }

  /** All sentences, read. */
  List<Reading> readings() {
    List<Reading> all = new ArrayList<>();
    for (int i = 0; i < readings.length; i++) {
      all.add(reading(i));
    }
    return all;
  }

  /** A statement about this text, read in its own language. */
  Reading claim(String sentence) {
    return Reading.of("", sentence, Languages.ofClaim(sentence, language), text.publishedAt());
  }

  /** How telling a stem is: the fewer sentences have it, the more; 0 to 1. */
  double weight(String stem) {
    int in = frequencies().getOrDefault(stem, 0);
    return Math.log((1.0 + size()) / (0.5 + in)) / Math.log((1.0 + size()) / 0.5);
  }

  private Map<String, Integer> frequencies() {
    Map<String, Integer> known = frequencies;
    if (known == null) {
      known = new HashMap<>();
      for (Reading reading : readings()) {
        for (String stem : reading.stems()) {
          known.merge(stem, 1, Integer::sum);
        }
      }
      frequencies = known;
    }
    return known;
  }
}
