package dev.courant.summarize.grounding.reading;

import dev.courant.summarize.grounding.number.DateMention;
import dev.courant.summarize.grounding.number.Dates;
import dev.courant.summarize.grounding.number.Quantities;
import dev.courant.summarize.grounding.number.Quantity;
import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.Tokenizer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, read for what the checks compare.
 *
 * @param id of the source sentence; empty for the sentence that is checked
 * @param stems of all its words
 */
public record Reading(
    String id,
    String text,
    Language language,
    List<Token> tokens,
    List<Quantity> quantities,
    List<DateMention> dates,
    Set<String> stems) {

  public static Reading of(
      String id, String text, Language language, @Nullable Instant publishedAt) {
    List<Token> tokens = Tokenizer.tokens(text, language);
    Set<String> stems = new HashSet<>();
    tokens.forEach(token -> stems.add(token.stem()));
    return new Reading(
        id,
        text,
        language,
        tokens,
        Quantities.in(tokens, language),
        Dates.in(tokens, language, publishedAt),
        stems);
  }
}
