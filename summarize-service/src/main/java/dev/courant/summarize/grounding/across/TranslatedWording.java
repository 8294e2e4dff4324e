package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.quotation.Quotes;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What of a sentence's wording speaks against it where the source is in another language: too
 * little to reject it, enough to score it lower.
 */
public final class TranslatedWording {
  private static final int SPEAKER = 3;
  private static final int SHORTEST = 4;
  private static final Map<String, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

  private TranslatedWording() {}

  /**
   * Whether the source has the contrary of a verb of the sentence, and not the verb, by the list
   * {@code contraries-across}.
   */
  public static boolean contrary(Reading claim, Evidence evidence) {
    Set<String> own = meanings(claim);
    Set<String> there = new HashSet<>();
    evidence.sentences().forEach(sentence -> there.addAll(meanings(sentence)));
    return own.stream().anyMatch(m -> !there.contains(m) && there.contains(contrary(m)));
  }

  private static String contrary(String meaning) {
    String name = meaning.substring(0, meaning.length() - 1);
    return name + (meaning.endsWith("+") ? "-" : "+");
  }

  private static Set<String> meanings(Reading sentence) {
    Map<String, String> known =
        KNOWN.computeIfAbsent(sentence.language().code(), TranslatedWording::meanings);
    Set<String> found = new HashSet<>();
    for (Token token : sentence.tokens()) {
      String meaning = known.get(token.key());
      if (meaning != null) {
        found.add(meaning);
      }
    }
    return found;
  }

  private static Map<String, String> meanings(String language) {
    Map<String, String> words = new HashMap<>();
    for (String[] line : WordLists.lines("contraries-across", language)) {
      for (int i = 1; i < line.length; i++) {
        words.put(line[i], line[0]);
      }
    }
    return Map.copyOf(words);
  }

  /** Whether a quotation is said to be by somebody whom the source names near no quotation. */
  public static boolean otherSpeaker(Reading claim, Evidence evidence) {
    List<Quotes.Span> spans = Quotes.in(claim.text());
    BitSet spoken = spoken(evidence.article());
    return !spoken.isEmpty()
        && spans.stream().anyMatch(span -> longEnough(claim, span))
        && TranslatedNames.in(claim, evidence.foreign()).stream()
            .filter(part -> speaker(claim, part, spans))
            .anyMatch(part -> !part.in().isEmpty() && !part.in().intersects(spoken));
  }

  private static boolean longEnough(Reading claim, Quotes.Span span) {
    return claim.tokens().stream().filter(token -> within(token, span)).count() >= SHORTEST;
  }

  /** The source sentences with marks of quotation, and those beside them. */
  private static BitSet spoken(Article article) {
    BitSet spoken = new BitSet();
    for (int s = 0; s < article.size(); s++) {
      if (!Quotes.in(article.sentence(s)).isEmpty()) {
        spoken.set(Math.max(0, s - 1), Math.min(article.size(), s + 2));
      }
    }
    return spoken;
  }

  /** Whether a name stands beside a word of speech, both outside of quotations. */
  private static boolean speaker(Reading claim, TranslatedNames.Part name, List<Quotes.Span> all) {
    Set<String> speech = WordLists.words("speech", claim.language().code());
    int to = Math.min(claim.tokens().size(), name.end() + SPEAKER);
    return all.stream().noneMatch(span -> within(claim.tokens().get(name.first()), span))
        && IntStream.range(Math.max(0, name.first() - SPEAKER), to)
            .mapToObj(claim.tokens()::get)
            .filter(token -> speech.contains(token.key()))
            .anyMatch(token -> all.stream().noneMatch(span -> within(token, span)));
  }

  private static boolean within(Token token, Quotes.Span span) {
    return span.start() <= token.start() && token.end() <= span.end();
  }
}
