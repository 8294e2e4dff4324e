package dev.courant.summarize.grounding.quotation;

import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.reading.WordSequences;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the sentence sets in quotation marks stands in its evidence word for word. */
public final class QuoteCheck implements ClaimCheck {
  /** What an editor puts in or leaves out: brackets and dots. */
  private static final Pattern ELLIPSIS =
      Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)|…|\\.\\s?\\.\\s?\\.");

  private static final int SHORT = 2;
  private static final int FEW = 4;
  private static final int COMPANY = 4;
  private static final double AS_GOOD = 0.7;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    for (Quotes.Span span : Quotes.in(claim.text())) {
      String quote = claim.text().substring(span.start(), span.end());
      for (String part : ELLIPSIS.split(quote)) {
        List<Token> words = Tokenizer.tokens(part, claim.language());
        if (cut(claim, span, words, evidence)
            || evidence.sentences().stream().noneMatch(s -> quoted(claim, span, words, s, evidence))
                && !(words.size() > SHORT && acrossSentences(words, evidence))) {
          return new Finding(Reason.QUOTE, quote.strip());
        }
      }
    }
    return null;
  }

  /** Whether every source sentence that has the words has more of them within its marks. */
  private static boolean cut(
      Reading claim, Quotes.Span span, List<Token> words, Evidence evidence) {
    boolean cut = false;
    for (Reading sentence : evidence.sentences()) {
      int at = words.isEmpty() ? -1 : WordSequences.find(keys(sentence.tokens()), keys(words));
      if (at >= 0 && !CutQuotes.cut(claim, span, sentence, at, words.size())) {
        return false;
      }
      cut |= at >= 0;
    }
    return cut;
  }

  /**
   * Whether a sentence has the words. Of a short quotation that is not enough: it must be one there
   * too, or a part of one in a sentence about the same, or have the same company.
   */
  private static boolean quoted(
      Reading claim, Quotes.Span span, List<Token> words, Reading sentence, Evidence evidence) {
    int at = WordSequences.find(keys(sentence.tokens()), keys(words));
    return at >= 0
        && (words.size() > SHORT
            || marked(sentence, at, FEW)
            || marked(sentence, at, Integer.MAX_VALUE) && isAbout(claim, sentence, evidence)
            || near(company(claim, span), sentence.tokens(), at, at + words.size()));
  }

  /** Whether the word at a place is one of at most so many in quotation marks. */
  private static boolean marked(Reading sentence, int at, int most) {
    return at < sentence.tokens().size()
        && Quotes.in(sentence.text()).stream()
            .filter(span ->
                span.start() <= sentence.tokens().get(at).start()
                    && sentence.tokens().get(at).end() <= span.end())
            .anyMatch(span -> wordsIn(sentence, span) <= most);
  }

  private static long wordsIn(Reading sentence, Quotes.Span span) {
    return sentence.tokens().stream()
        .filter(token -> span.start() <= token.start() && token.end() <= span.end())
        .count();
  }

  /** The content words next to a quotation, but for its own. */
  private static List<Token> company(Reading claim, Quotes.Span span) {
    List<Token> content =
        claim.tokens().stream()
            .filter(Token::content)
            .filter(t -> !repeats(claim, span, t))
            .toList();
    return Stream.concat(
            content.stream().filter(t -> t.end() <= span.start()).reduce((a, b) -> b).stream(),
            content.stream().filter(t -> t.start() >= span.end()).findFirst().stream())
        .toList();
  }

  private static boolean repeats(Reading claim, Quotes.Span span, Token word) {
    return claim.tokens().stream()
        .anyMatch(token ->
            span.start() <= token.start() && token.end() <= span.end() && token.sameAs(word));
  }

  private static boolean near(List<Token> company, List<Token> tokens, int from, int to) {
    List<Token> around =
        tokens.subList(Math.max(0, from - COMPANY), Math.min(tokens.size(), to + COMPANY));
    return company.isEmpty()
        || around.stream().anyMatch(token -> company.stream().anyMatch(token::sameAs));
  }

  /** Whether a source sentence has about as much of the sentence's words as the best one. */
  private static boolean isAbout(Reading claim, Reading sentence, Evidence evidence) {
    double best =
        evidence.sentences().stream().mapToDouble(s -> shared(claim, s, evidence)).max().orElse(0);
    return shared(claim, sentence, evidence) >= AS_GOOD * best;
  }

  private static double shared(Reading claim, Reading sentence, Evidence evidence) {
    return claim.tokens().stream()
        .filter(Token::content)
        .map(Token::stem)
        .distinct()
        .filter(sentence.stems()::contains)
        .mapToDouble(evidence.article()::weight)
        .sum();
  }

  private static boolean acrossSentences(List<Token> words, Evidence evidence) {
    List<String> all = new ArrayList<>();
    evidence.sentences().forEach(sentence -> all.addAll(keys(sentence.tokens())));
    return WordSequences.find(all, keys(words)) >= 0;
  }

  private static List<String> keys(List<Token> tokens) {
    return tokens.stream().map(Token::key).toList();
  }
}
