package dev.courant.summarize.grounding.number;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.courant.summarize.language.Fold;
import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written as words, 0 to 99 and the full hundreds, cardinal and ordinal, in all their
 * inflections: the spell-out rules of CLDR, as ICU carries them, and the counting words of the list
 * {@code number-words} ("dozen", "twice").
 */
final class NumberWords {
  private static final int LONGEST = 4;
  private static final Pattern BREAKS = Pattern.compile("[\\s\\-\u2010\u2011]+");
  private static final Pattern IDEOGRAPHS = Pattern.compile("\\p{IsHan}");
  private static final Pattern CHARACTERS = Pattern.compile("(?<=.)(?=.)");
  private static final Map<String, NumberWords> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Integer> values = new HashMap<>();
  private final Map<String, Integer> counting = new HashMap<>();

  /**
   * A number found.
   *
   * @param length in tokens
   * @param loose whether it is a counting word such as "both"
   */
  record Match(int value, int length, boolean loose) {}

  private NumberWords(String language) {
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
    if (format.getLocale(ULocale.VALID_LOCALE).getLanguage().equals(language)) {
      for (String rules : format.getRuleSetNames()) {
        if (rules.startsWith("%spellout") && !rules.endsWith("-year")) {
          addAll(format, rules);
        }
      }
    }
    for (String[] line : WordLists.lines("number-words", language)) {
      for (int i = 1; i < line.length; i++) {
        counting.put(line[i], Integer.parseInt(line[0]));
      }
    }
  }

  static NumberWords of(Language language) {
    return KNOWN.computeIfAbsent(language.code(), NumberWords::new);
  }

  private void addAll(RuleBasedNumberFormat format, String rules) {
    for (int n = 0; n < 100; n++) {
      add(format.format(n, rules), n);
    }
    for (int n = 100; n < 1000; n += 100) {
      add(format.format(n, rules), n);
    }
  }

  private void add(String spelled, int value) {
    String folded = Fold.fold(spelled);
    String key =
        String.join(" ", (IDEOGRAPHS.matcher(folded).find() ? CHARACTERS : BREAKS).split(folded));
    if (!key.isBlank() && !Character.isDigit(key.charAt(0))) {
      values.putIfAbsent(key, value);
    }
  }

  /** The longest number that starts at a token, or null. */
  @Nullable Match at(List<Token> tokens, int index) {
    StringBuilder key = new StringBuilder();
    Match best = null;
    for (int i = index; i < tokens.size() && i < index + LONGEST && tokens.get(i).word(); i++) {
      key.append(i == index ? "" : " ").append(tokens.get(i).key());
      Integer value = values.get(key.toString());
      if (value != null) {
        best = new Match(value, i - index + 1, false);
      }
    }
    Integer loose = counting.get(tokens.get(index).key());
    return best == null && loose != null ? new Match(loose, 1, true) : best;
  }
}
