package dev.courant.summarize.grounding.number;

import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Units of measure, time and money, by the words and signs that name them. */
public final class Units {
  /** What has no unit, or one that is not known here. */
  public static final Unit NONE = new Unit("", "", 1);

  private static final Map<String, Units> KNOWN = new ConcurrentHashMap<>();
  private final Map<String, Unit> byWord = new HashMap<>();

  /**
   * A unit.
   *
   * @param dimension what it measures; units of one dimension convert into each other
   * @param factor how many of the dimension's base unit it holds
   */
  public record Unit(String name, String dimension, double factor) {
    public boolean none() {
      return name.isEmpty();
    }
  }

  /**
   * A unit found.
   *
   * @param length in tokens
   */
  public record Match(Unit unit, int length) {}

  private Units(String language) {
    for (String scope : List.of("*", language)) {
      for (String[] line : WordLists.lines("units", scope)) {
        Unit unit = new Unit(line[0], line[1], Double.parseDouble(line[2]));
        for (int i = 3; i < line.length; i++) {
          byWord.put(line[i], unit);
        }
      }
    }
  }

  public static Units of(Language language) {
    return KNOWN.computeIfAbsent(language.code(), Units::new);
  }

  /** The unit that the words at a place name, the longest first ("percentage points"), or null. */
  public @Nullable Match match(List<Token> tokens, int index) {
    if (index + 1 < tokens.size()) {
      Unit two = byWord.get(tokens.get(index).key() + " " + tokens.get(index + 1).key());
      if (two != null) {
        return new Match(two, 2);
      }
    }
    Unit one = at(tokens, index);
    return one == null ? null : new Match(one, 1);
  }

  /** The unit that a single token names, or null. */
  public @Nullable Unit at(List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return null;
    }
    Token token = tokens.get(index);
    Unit unit = byWord.get(token.key());
    return unit == null ? byWord.get(token.text()) : unit;
  }

  /** Whether a unit is money, whose sign may stand before the number. */
  public static boolean leads(Unit unit) {
    return unit.dimension().startsWith("money");
  }
}
