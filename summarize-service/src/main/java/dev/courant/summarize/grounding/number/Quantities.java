package dev.courant.summarize.grounding.number;

import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a sentence with their multipliers and units. */
public final class Quantities {
  private static final Set<String> ORDINAL_ENDINGS =
      Set.of("st", "nd", "rd", "th", "s", "e", "er", "eme", "re", "a", "o");

  private final List<Token> tokens;
  private final Language language;
  private final Numerals numerals;
  private final NumberWords words;
  private final Multipliers multipliers;
  private final Units units;

  /** The token after the last number found, with its unit. */
  private int read;

  private Quantities(List<Token> tokens, Language language) {
    this.tokens = tokens;
    this.language = language;
    this.numerals = new Numerals(language);
    this.words = NumberWords.of(language);
    this.multipliers = Multipliers.of(language);
    this.units = Units.of(language);
  }

  /** In reading order. */
  public static List<Quantity> in(List<Token> tokens, Language language) {
    return new Quantities(tokens, language).all();
  }

  private List<Quantity> all() {
    List<Quantity> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Quantity quantity = at(i);
      if (quantity == null) {
        i++;
      } else {
        found.add(quantity);
        read = quantity.end();
        i = Math.max(i + 1, quantity.end());
      }
    }
    return List.copyOf(found);
  }

  private @Nullable Quantity at(int index) {
    Token token = tokens.get(index);
    if (token.number()) {
      Double value = numerals.value(token.key());
      return value == null ? null : withUnit(value, Style.DIGITS, index, index + 1);
    }
    NumberWords.Match match = words.at(tokens, index);
    if (match != null && !secondOfTime(index)) {
      return withUnit(
          match.value(), match.loose() ? Style.LOOSE : Style.WORDS, index, index + match.length());
    }
    Double factor = multipliers.factor(token);
    return factor == null || !language.code().matches("zh|ja|ko|en") || !article(index)
        ? null
        : withUnit(1, Style.WORDS, index, index);
  }

  /** "a million", "a hundred". */
  private boolean article(int index) {
    return index > 0 && tokens.get(index - 1).key().equals("a");
  }

  private boolean secondOfTime(int index) {
    return index > 0 && tokens.get(index).key().equals("second") && tokens.get(index - 1).number();
  }

  private enum Style {
    DIGITS,
    WORDS,
    LOOSE
  }

  private Quantity withUnit(double base, Style style, int first, int firstAfter) {
    double value = base;
    int end = firstAfter;
    if (style == Style.DIGITS
        && end < tokens.size()
        && glued(end)
        && ORDINAL_ENDINGS.contains(key(end))) {
      end++;
    }
    Units.Unit before = first > read && !trails(first - 1) ? units.at(tokens, first - 1) : null;
    boolean money = before != null && Units.leads(before);
    for (Double factor = factor(end, money); factor != null; factor = factor(end, money)) {
      value *= factor;
      end++;
    }
    Units.Match after = money ? null : units.match(tokens, end);
    Units.Unit unit = money && before != null ? before : after == null ? Units.NONE : after.unit();
    return new Quantity(
        value,
        unit,
        style == Style.DIGITS,
        style == Style.LOOSE,
        first,
        after == null ? end : end + after.length());
  }

  /** Chinese and Japanese name a unit behind its number: 43亿欧元（50亿美元）. */
  private boolean trails(int index) {
    return index >= 0 && Character.isIdeographic(tokens.get(index).text().codePointAt(0));
  }

  private @Nullable Double factor(int index, boolean money) {
    if (index >= tokens.size() || parted(index)) {
      return null;
    }
    Token token = tokens.get(index);
    return switch (token.text()) {
      case "m", "M" -> money || counts(index) ? Double.valueOf(1e6) : null;
      case "b", "B" -> money ? Double.valueOf(1e9) : null;
      default -> multipliers.factor(token);
    };
  }

  /** "3m tonnes", "5m people", where it can be no metre. */
  private boolean counts(int index) {
    return glued(index) && index + 1 < tokens.size() && tokens.get(index + 1).content();
  }

  /** "On the 21st, thousands came". */
  private boolean parted(int index) {
    return index > 0
        && index < tokens.size()
        && tokens.get(index).start() > tokens.get(index - 1).end() + 1;
  }

  private boolean glued(int index) {
    return tokens.get(index).start() == tokens.get(index - 1).end();
  }

  private String key(int index) {
    return tokens.get(index).key();
  }
}
