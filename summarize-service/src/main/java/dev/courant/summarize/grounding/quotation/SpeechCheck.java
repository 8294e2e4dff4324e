package dev.courant.summarize.grounding.quotation;

import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Clauses;
import dev.courant.summarize.grounding.reading.Polarity;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.reading.WordSequences;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A quotation says what its speaker said: it leaves out no negation before it, is somebody's speech
 * in the source too, and has the same speaker.
 */
public final class SpeechCheck implements ClaimCheck {
  private static final int NEGATION = 6;
  private static final int SHORTEST = 2;
  private static final int SPEECH = 4;
  private static final int SPEAKER = 5;
  private static final int NEAR = 1;
  private static final int WIDE = 4;
  private static final int BACK = 5;

  /** Where the source has the words of a quotation. */
  private record Place(int position, Reading sentence, int at) {}

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    List<Quotes.Span> spans = Quotes.in(claim.text());
    for (Quotes.Span span : spans) {
      List<Token> words =
          claim.tokens().stream().filter(token -> within(token, List.of(span))).toList();
      List<Place> places = words.size() < SHORTEST ? List.of() : places(words, evidence.article());
      Finding finding = places.isEmpty() ? null : check(claim, words, spans, places, evidence);
      if (finding != null) {
        return finding;
      }
    }
    return null;
  }

  private static @Nullable Finding check(
      Reading claim,
      List<Token> words,
      List<Quotes.Span> spans,
      List<Place> places,
      Evidence evidence) {
    Polarity polarity = Polarity.of(claim.language());
    Set<String> speakers = speakers(claim, spans);
    boolean denies = claim.tokens().stream().anyMatch(polarity::negates);
    boolean wrong =
        !denies && places.stream().allMatch(place -> negatedBefore(place, polarity))
            || words.size() >= SPEECH
                && places.stream().allMatch(place -> unmarked(place, evidence.article()))
            || !speakers.isEmpty()
                && places.stream().allMatch(place -> others(place, speakers, evidence.article()));
    return wrong ? Finding.against(Reason.QUOTE, claim.text(), places.getFirst().sentence()) : null;
  }

  private static List<Place> places(List<Token> words, Article article) {
    List<String> keys = words.stream().map(Token::key).toList();
    return IntStream.range(0, article.size())
        .mapToObj(s ->
            new Place(s, article.reading(s), WordSequences.find(keys(article.reading(s)), keys)))
        .filter(place -> place.at() >= 0)
        .toList();
  }

  private static List<String> keys(Reading sentence) {
    return sentence.tokens().stream().map(Token::key).toList();
  }

  private static boolean negatedBefore(Place place, Polarity polarity) {
    List<Token> tokens = place.sentence().tokens();
    return Clauses.before(place.sentence(), place.at(), NEGATION).stream()
        .anyMatch(i -> polarity.negates(tokens, i));
  }

  /** Whether neither the sentence nor those around it have any mark of speech. */
  private static boolean unmarked(Place place, Article article) {
    return IntStream.range(
            Math.max(0, place.position() - WIDE), Math.min(article.size(), place.position() + WIDE))
        .noneMatch(s -> Quotes.marks(article.sentence(s)));
  }

  /**
   * Whether a sentence, or the last one before it that names any speaker, names another one, and
   * none of ours stands between there and the next sentence.
   */
  private static boolean others(Place place, Set<String> speakers, Article article) {
    int from = place.position();
    while (from > 0 && place.position() - from < BACK && !speaks(article.reading(from))) {
      from--;
    }
    return speaks(article.reading(from))
        && IntStream.rangeClosed(
                Math.max(0, from - NEAR), Math.min(article.size() - 1, place.position() + NEAR))
            .mapToObj(article::reading)
            .flatMap(sentence -> sentence.tokens().stream())
            .noneMatch(token -> speakers.contains(token.key()));
  }

  private static boolean speaks(Reading sentence) {
    return !speakers(sentence, Quotes.in(sentence.text())).isEmpty();
  }

  /** The names beside a word of speech, outside of quotations, folded. */
  private static Set<String> speakers(Reading sentence, List<Quotes.Span> spans) {
    Set<String> speech = WordLists.words("speech", sentence.language().code());
    List<Token> tokens = sentence.tokens();
    Set<String> speakers = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (speech.contains(tokens.get(i).key()) && !within(tokens.get(i), spans)) {
        int to = Math.min(tokens.size(), i + SPEAKER + 1);
        tokens.subList(Math.max(0, i - SPEAKER), to).stream()
            .filter(token -> token.capital() && token.content() && !within(token, spans))
            .forEach(token -> speakers.add(token.key()));
      }
    }
    return speakers;
  }

  private static boolean within(Token token, List<Quotes.Span> spans) {
    return spans.stream().anyMatch(s -> s.start() <= token.start() && token.end() <= s.end());
  }
}
