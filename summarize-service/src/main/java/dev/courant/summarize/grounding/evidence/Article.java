package dev.courant.summarize.grounding.evidence;

import dev.courant.model.Sentence;
import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.translated.ForeignText;
import dev.courant.summarize.language.ClaimLanguages;
import dev.courant.summarize.language.Language;
import dev.courant.summarize.text.SourceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The source text, its sentences read once and only when asked for. Not thread-safe. */
public final class Article {
  /** A text in lower case may have a capital or two; fewer names than this tell nothing. */
  private static final int FEWEST_NAMES = 4;

  private final SourceText text;
  private final Language language;
  private final Map<String, Integer> positions = new HashMap<>();
  private final @Nullable Reading[] readings;
  private final Map<String, ForeignText> foreign = new HashMap<>();
  private @Nullable Map<String, Integer> frequencies;
  private @Nullable Map<String, int[]> names;
  private @Nullable FullNames fullNames;

  public Article(SourceText text) {
    this.text = text;
    this.language = ClaimLanguages.of(text.body(), text.language());
    this.readings = new Reading[text.sentences().size()];
    for (int i = 0; i < text.sentences().size(); i++) {
      positions.put(text.sentences().get(i).id(), i);
    }
  }

  public Language language() {
    return language;
  }

  public @Nullable Instant publishedAt() {
    return text.publishedAt();
  }

  public int size() {
    return readings.length;
  }

  /** The position of a sentence, or null where the text has no such sentence. */
  public @Nullable Integer position(String id) {
    return positions.get(id);
  }

  public String sentence(int position) {
    return text.sentences().get(position).text();
  }

  public Reading reading(int position) {
    Reading known = readings[position];
    if (known == null) {
      Sentence sentence = text.sentences().get(position);
      known = Reading.of(sentence.id(), sentence.text(), language, text.publishedAt());
      readings[position] = known;
    }
    return known;
  }

  /** All sentences, read. */
  public List<Reading> readings() {
    List<Reading> all = new ArrayList<>();
    for (int i = 0; i < readings.length; i++) {
      all.add(reading(i));
    }
    return all;
  }

  /** A statement about this text, read in its own language. */
  public Reading claim(String sentence) {
    return Reading.of("", sentence, ClaimLanguages.ofClaim(sentence, language), text.publishedAt());
  }

  /** Whether one of its sentences has a word of this stem. */
  public boolean has(String stem) {
    return frequencies().containsKey(stem);
  }

  /** How telling a stem is: the fewer sentences have it, the more; 0 to 1. */
  public double weight(String stem) {
    int in = frequencies().getOrDefault(stem, 0);
    return Math.log((1.0 + size()) / (0.5 + in)) / Math.log((1.0 + size()) / 0.5);
  }

  /**
   * The last words of its names, folded, with the positions of the sentences that have them, in
   * order; empty where they cannot be told by their capitals.
   */
  public Map<String, int[]> names() {
    Map<String, int[]> known = names;
    if (known == null) {
      Map<String, IntStream.Builder> found = new HashMap<>();
      for (int s = 0; s < size(); s++) {
        for (String name : names(reading(s))) {
          found.computeIfAbsent(name, key -> IntStream.builder()).add(s);
        }
      }
      known = new HashMap<>();
      if (found.size() >= FEWEST_NAMES) {
        for (Map.Entry<String, IntStream.Builder> name : found.entrySet()) {
          known.put(name.getKey(), name.getValue().build().toArray());
        }
      }
      names = known;
    }
    return known;
  }

  /** Its names of two words. */
  public FullNames fullNames() {
    FullNames known = fullNames;
    if (known == null) {
      known = new FullNames(readings(), !names().isEmpty());
      fullNames = known;
    }
    return known;
  }

  /** The text, read for sentences in another language. */
  public ForeignText foreign(Language claimLanguage) {
    return foreign.computeIfAbsent(
        claimLanguage.code(),
        code ->
            new ForeignText(
                text.sentences().stream().map(Sentence::text).toList(), language.code(), code));
  }

  private static Set<String> names(Reading sentence) {
    return Names.in(sentence).stream()
        .filter(name -> name.length() > 1 || !Names.startsClause(sentence, name.first()))
        .map(name -> sentence.tokens().get(name.end() - 1).key())
        .collect(Collectors.toSet());
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
