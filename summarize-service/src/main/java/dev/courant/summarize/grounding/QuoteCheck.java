package dev.courant.summarize.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence sets in quotation marks stands in its evidence word for word, or is labelled as
 * a translation.
 */
final class QuoteCheck implements ClaimCheck {
  private static final Pattern ELLIPSIS = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)|…|\\.\\s?\\.\\s?\\.");
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
        if (evidence.sentences().stream().noneMatch(sentence -> quoted(words, claim, sentence))
            && !(words.size() > SHORT && acrossSentences(words, evidence))) {
          return new Finding(Reason.QUOTE, quote.strip());
        }
      }
    }
    return null;
  }

  /** Whether a sentence has the words, and a short quotation also quoted or in the same company. */
  private static boolean quoted(List<Token> words, Reading claim, Reading sentence) {
    int at = Rows.find(keys(sentence.tokens()), keys(words));
    return at >= 0
        && (words.size() > SHORT || marked(sentence, at) || inCompany(words, claim, sentence, at));
  }

  private static boolean marked(Reading sentence, int at) {
    return Quotes.in(sentence.text()).stream()
        .anyMatch(
            span ->
                span.start() <= sentence.tokens().get(at).start()
                    && sentence.tokens().get(at).end() <= span.end());
  }

  private static boolean inCompany(
      List<Token> words, Reading claim, Reading sentence, int at) {
    int end = Math.min(sentence.tokens().size(), at + words.size() + COMPANY);
    return sentence.tokens().subList(Math.max(0, at - COMPANY), end).stream()
        .filter(token -> token.content() && words.stream().noneMatch(token::sameAs))
        .anyMatch(token -> claim.stems().contains(token.stem()));
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
