package dev.courant.summarize.section;

import dev.courant.model.Sentence;
import dev.courant.summarize.lexicon.FoldedText;
import dev.courant.summarize.text.SourceText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which countries the sentences of a text point to, by name, city, adjective or institution. */
public final class CountryMentions {
  private static final int MOST_SENTENCES = 400;

  private final Gazetteers gazetteers = new Gazetteers();

  /**
   * A country that the text points to.
   *
   * @param name in English
   * @param sentences ids of the sentences that do, in reading order
   */
  public record CountryMention(String name, List<String> sentences) {
    /** The short name as it stands within an English sentence, with its article. */
    public String readableName() {
      return ReadableNames.of(name);
    }
  }

  /** The countries of a text, those in most sentences first. */
  public List<CountryMention> of(SourceText text) {
    Gazetteer gazetteer = gazetteers.of(text.language());
    Map<String, Set<String>> countries = new LinkedHashMap<>();
    for (Sentence sentence : text.sentences().stream().limit(MOST_SENTENCES).toList()) {
      gazetteer.scan(
          FoldedText.of(sentence.text()),
          match -> {
            Area area = match.value().area();
            if (area != null && area.country()) {
              countries.computeIfAbsent(area.name(), n -> new LinkedHashSet<>()).add(sentence.id());
            }
          });
    }
    return countries.entrySet().stream()
        .map(entry -> new CountryMention(entry.getKey(), List.copyOf(entry.getValue())))
        .sorted(Comparator.comparingInt(mention -> -mention.sentences().size()))
        .toList();
  }
}
