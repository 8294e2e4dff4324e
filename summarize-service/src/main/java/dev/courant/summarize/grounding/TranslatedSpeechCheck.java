package dev.courant.summarize.grounding;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to have spoken stands near some quotation of the source. What is quoted cannot be
 * compared across languages.
 */
final class TranslatedSpeechCheck implements ClaimCheck {
  private static final int SHORTEST = 4;
  private static final int SPEAKER = 3;
  private static final int NEAR = 2;

  /** What stands before a name that says where or of what, not who. */
  private static final Set<String> PLACES = Set.of("in", "at", "of", "from", "to", "on", "for");

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    List<Quotes.Span> spans = Quotes.in(claim.text());
    BitSet spoken = spoken(evidence.article());
    if (spoken.isEmpty() || spans.stream().noneMatch(span -> longEnough(claim, span))) {
      return null;
    }
    for (TranslatedNames.Part part : TranslatedNames.in(claim, evidence.foreign())) {
      if (!part.in().isEmpty()
          && speaker(claim, part.first(), part.end(), spans)
          && !part.in().intersects(spoken)) {
        return new Finding(
            Reason.QUOTE,
            "near no quotation: " + Phrases.of(claim, part.first(), part.end()),
            true);
      }
    }
    return null;
  }

  private static boolean longEnough(Reading claim, Quotes.Span span) {
    return claim.tokens().stream().filter(token -> within(token, span)).count() >= SHORTEST;
  }

  /** The source sentences at most two away from one with marks of quotation. */
  private static BitSet spoken(Article article) {
    BitSet spoken = new BitSet();
    for (int s = 0; s < article.size(); s++) {
      if (!Quotes.in(article.sentence(s)).isEmpty()) {
        spoken.set(Math.max(0, s - NEAR), Math.min(article.size(), s + NEAR + 1));
      }
    }
    return spoken;
  }

  /** Whether a name stands beside a word of speech, both outside of quotations. */
  private static boolean speaker(Reading claim, int first, int end, List<Quotes.Span> spans) {
    Set<String> speech = WordLists.words("speech", claim.language().code());
    int to = Math.min(claim.tokens().size(), end + SPEAKER);
    boolean placed = first > 0 && PLACES.contains(claim.tokens().get(first - 1).key());
    return !placed
        && spans.stream().noneMatch(span -> within(claim.tokens().get(first), span))
        && IntStream.range(Math.max(0, first - SPEAKER), to)
            .mapToObj(claim.tokens()::get)
            .filter(token -> speech.contains(token.key()))
            .anyMatch(token -> spans.stream().noneMatch(span -> within(token, span)));
  }

  private static boolean within(Token token, Quotes.Span span) {
    return span.start() <= token.start() && token.end() <= span.end();
  }
}
