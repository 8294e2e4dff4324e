package dev.courant.summarize.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence sets in quotation marks stands in its evidence word for word, or is labelled as
 * a translation.
 */
final class QuoteCheck implements ClaimCheck {
  /** What an editor puts in or leaves out: brackets and dots. */
  private static final Pattern ELLIPSIS =
      Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)|…|\\.\\s?\\.\\s?\\.");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\btranslat(?:ed|ion)\\b|übersetzt|traduit|traducido|tradotto|traduzido|vertaald|перев(?:од|ед)");

  private static final int SHORT = 2;
  private static final int COMPANY = 4;

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    if (!evidence.sameLanguage() && LABEL.matcher(claim.text()).find()) {
      return null;
    }
    for (Quotes.Span span : Quotes.in(claim.text())) {
      String quote = claim.text().substring(span.start(), span.end());
      for (String part : ELLIPSIS.split(quote)) {
        List<Token> words = Tokenizer.tokens(part, claim.language());
        List<Token> company = words.size() > SHORT ? List.of() : company(claim, span);
        if (cut(claim, span, words, evidence)
            || evidence.sentences().stream().noneMatch(s -> quoted(words, company, s))
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
      int at = words.isEmpty() ? -1 : Rows.find(keys(sentence.tokens()), keys(words));
      if (at >= 0 && !CutQuotes.cut(claim, span, sentence, at, words.size())) {
        return false;
      }
      cut |= at >= 0;
    }
    return cut;
  }

  /** The content words next to a quotation. */
  private static List<Token> company(Reading claim, Quotes.Span span) {
    List<Token> content = claim.tokens().stream().filter(Token::content).toList();
    return Stream.concat(
            content.stream().filter(t -> t.end() <= span.start()).reduce((a, b) -> b).stream(),
            content.stream().filter(t -> t.start() >= span.end()).findFirst().stream())
        .toList();
  }

  /** Whether a sentence has the words, and a short quotation also quoted or in the same company. */
  private static boolean quoted(List<Token> words, List<Token> company, Reading sentence) {
    int at = Rows.find(keys(sentence.tokens()), keys(words));
    return at >= 0
        && (words.size() > SHORT
            || marked(sentence, at)
            || near(company, sentence.tokens(), at, at + words.size()));
  }

  private static boolean marked(Reading sentence, int at) {
    return at < sentence.tokens().size()
        && Quotes.in(sentence.text()).stream()
            .anyMatch(span ->
                span.start() <= sentence.tokens().get(at).start()
                    && sentence.tokens().get(at).end() <= span.end());
  }

  private static boolean near(List<Token> company, List<Token> tokens, int from, int to) {
    List<Token> around =
        tokens.subList(Math.max(0, from - COMPANY), Math.min(tokens.size(), to + COMPANY));
    return company.isEmpty()
        || around.stream().anyMatch(token -> company.stream().anyMatch(token::sameAs));
  }

  private static boolean acrossSentences(List<Token> words, Evidence evidence) {
    List<String> all = new ArrayList<>();
    evidence.sentences().forEach(sentence -> all.addAll(keys(sentence.tokens())));
    return Rows.find(all, keys(words)) >= 0;
  }

  private static List<String> keys(List<Token> tokens) {
    return tokens.stream().map(Token::key).toList();
  }

  @Override
  public Reason reason() {
    return Reason.QUOTE;
  }

  @Override
  public boolean acrossLanguages() {
    return true;
  }
}
