package dev.courant.summarize.grounding.number;

import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.Tokenizer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sentence as words and numbers, read as the check reads it: for what compares what several
 * articles count.
 */
public final class SentenceWords {
  private final Language language;
  private final List<Token> tokens;

  private SentenceWords(String sentence, Language language) {
    this.language = language;
    this.tokens = Tokenizer.tokens(sentence, language);
  }

  /**
   * A sentence.
   *
   * @param language BCP 47
   */
  public static SentenceWords of(String sentence, String language) {
    return new SentenceWords(sentence, Language.of(language));
  }

  /**
   * A word, number or sign.
   *
   * @param text as written
   * @param key folded: NFKC, lower case, without diacritics
   * @param stem what its inflections share
   * @param start first character, in UTF-16 units of the sentence
   * @param end position after the last character
   * @param digits whether it is written in digits
   * @param content whether it is a number, or a word that is no function word
   * @param unit what the unit that it names measures, such as {@code length} or {@code money-eur};
   *     empty where it names none
   * @param base how many of the base unit of that dimension the unit holds
   * @param factor what it multiplies the number before it with; 1 where it is no such word
   */
  public record Word(
      String text,
      String key,
      String stem,
      int start,
      int end,
      boolean digits,
      boolean content,
      String unit,
      double base,
      double factor) {}

  /**
   * A number in digits, with what multiplies it.
   *
   * @param unit as of {@link Word}, of the words right beside it
   * @param base as of {@link Word}
   * @param first its first word
   * @param end the word after its last one and its unit's
   */
  public record Numeral(double value, String unit, double base, int first, int end) {}

  /**
   * The words of a sentence.
   *
   * @param language BCP 47
   */
  public static List<Word> words(String sentence, String language) {
    return of(sentence, language).words();
  }

  /** Its words, numbers and signs in reading order. */
  public List<Word> words() {
    Units units = Units.of(language);
    Multipliers multipliers = Multipliers.of(language);
    return IntStream.range(0, tokens.size())
        .mapToObj(i -> word(tokens, i, units, multipliers))
        .toList();
  }

  /** Its numbers that are written in digits, by the places of its words. */
  public List<Numeral> numerals() {
    return tokens.stream().noneMatch(Token::number)
        ? List.of()
        : Quantities.in(tokens, language).stream()
            .filter(Quantity::digits)
            .map(q ->
                new Numeral(q.value(), q.unit().dimension(), q.unit().factor(), q.first(), q.end()))
            .toList();
  }

  private static Word word(List<Token> tokens, int i, Units units, Multipliers multipliers) {
    Token token = tokens.get(i);
    Units.Unit unit = units.at(tokens, i);
    Double factor = multipliers.factor(token);
    return new Word(
        token.text(),
        token.key(),
        token.stem(),
        token.start(),
        token.end(),
        token.number(),
        token.content(),
        unit == null ? "" : unit.dimension(),
        unit == null ? 1 : unit.factor(),
        factor == null ? 1 : factor);
  }
}
