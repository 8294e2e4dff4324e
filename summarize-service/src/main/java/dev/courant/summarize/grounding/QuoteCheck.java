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
  private static final Pattern ELLIPSIS = Pattern.compile("\\[?(?:…|\\.\\s?\\.\\s?\\.)]?");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\btranslat(?:ed|ion)\\b|übersetzt|traduit|traducido|tradotto|traduzido|vertaald|перев(?:од|ед)");

  @Override
  public @Nullable Finding check(Reading claim, Evidence evidence) {
    if (!evidence.sameLanguage() && LABEL.matcher(claim.text()).find()) {
      return null;
    }
    for (Quotes.Span span : Quotes.in(claim.text())) {
      String quote = claim.text().substring(span.start(), span.end());
      for (String part : ELLIPSIS.split(quote)) {
        if (!verbatim(keys(Tokenizer.tokens(part, claim.language())), evidence)) {
          return new Finding(Reason.QUOTE, quote.strip());
        }
      }
    }
    return null;
  }

  private static boolean verbatim(List<String> quote, Evidence evidence) {
    List<String> all = new ArrayList<>();
    for (Reading sentence : evidence.sentences()) {
      all.addAll(keys(sentence.tokens()));
    }
    return java.util.Collections.indexOfSubList(all, quote) >= 0;
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
