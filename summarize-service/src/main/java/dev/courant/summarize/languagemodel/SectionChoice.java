package dev.courant.summarize.languagemodel;

import dev.courant.model.Section;
import dev.courant.model.Section.Label;
import dev.courant.model.Sentence;
import dev.courant.summarize.languagemodel.reading.Draft;
import dev.courant.summarize.section.SectionClassifier;
import dev.courant.summarize.section.Vocabulary;
import dev.courant.summarize.text.Orders;
import dev.courant.summarize.text.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a model may add to the section: the part that the rules could not tell, with a term of the
 * vocabulary, borne out by words that stand in at least two sentences of the text. Where the rules
 * told a part, theirs stands, so that no order in a text can move it.
 */
final class SectionChoice {
  private static final double CONFIDENCE = 0.5;
  private static final int SHORTEST_EVIDENCE = 4;
  private static final int LEAST_SENTENCES = 2;

  private final SectionClassifier rules;

  SectionChoice(SectionClassifier rules) {
    this.rules = rules;
  }

  /** The section, or null where the model told none and the rules are still to be asked. */
  @Nullable Section of(Draft.Filing filing, SourceText text) {
    Label region = Vocabulary.region(filing.region());
    Label topic = Vocabulary.topic(filing.topic());
    if (!region.told() && !topic.told()) {
      return null;
    }
    Section told = rules.classify(text);
    if (told.region().told() && told.topic().told()) {
      return told;
    }
    List<String> evidence = evidence(filing, text);
    if (evidence.isEmpty()) {
      return told;
    }
    Label newRegion = told.region().told() ? told.region() : region;
    Label newTopic = told.topic().told() ? told.topic() : topic;
    List<String> words =
        Stream.concat(told.evidence().stream(), evidence.stream()).distinct().toList();
    return new Section(newRegion, newTopic, CONFIDENCE, words);
  }

  private static List<String> evidence(Draft.Filing filing, SourceText text) {
    List<String> sentences =
        text.sentences().stream()
            .map(Sentence::text)
            .filter(sentence -> !Orders.isOrder(sentence))
            .map(sentence -> sentence.toLowerCase(Locale.ROOT))
            .toList();
    List<String> standing =
        filing.evidence().stream()
            .limit(SHORTEST_EVIDENCE * 2L)
            .filter(word -> word.length() >= SHORTEST_EVIDENCE)
            .filter(word -> sentences.stream().anyMatch(has(word)))
            .toList();
    long bearing =
        sentences.stream()
            .filter(sentence -> standing.stream().anyMatch(word -> has(word).test(sentence)))
            .count();
    return bearing >= LEAST_SENTENCES ? standing : List.of();
  }

  private static Predicate<String> has(String word) {
    return sentence -> sentence.contains(word.toLowerCase(Locale.ROOT));
  }
}
