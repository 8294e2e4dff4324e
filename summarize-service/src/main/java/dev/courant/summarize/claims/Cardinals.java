package dev.courant.summarize.claims;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.courant.summarize.grounding.number.SentenceWords;
import dev.courant.summarize.grounding.number.SentenceWords.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many, written out: the cardinals of CLDR's spell-out rules up to 999 in all their
 * inflections, and what multiplies them. No ordinals. Immutable.
 */
final class Cardinals {
  private static final int MOST = 1000;
  private static final int LONGEST = 9;
  private static final Map<String, Cardinals> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Integer> values = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();

  /**
   * A number found.
   *
   * @param end the word after its last
   */
  record Spelled(double value, int end) {}

  private Cardinals(String language) {
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
    if (!format.getLocale(ULocale.VALID_LOCALE).getLanguage().equals(language)) {
      return;
    }
    for (String rules : format.getRuleSetNames()) {
      if (rules.startsWith("%spellout") && !rules.contains("ordinal") && !rules.endsWith("year")) {
        for (int n = 2; n < MOST; n++) {
          add(format.format(n, rules).replace("\u00AD", ""), n, language);
        }
      }
    }
  }

  private void add(String spelled, int n, String language) {
    String key =
        SentenceWords.words(spelled, language).stream()
            .map(Word::key)
            .collect(Collectors.joining(" "));
    if (!key.isBlank() && !Character.isDigit(key.charAt(0))) {
      values.putIfAbsent(key, n);
      beginnings.add(key.split(" ", 2)[0]);
    }
  }

  /**
   * Of a language.
   *
   * @param language BCP 47
   */
  static Cardinals of(String language) {
    String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return KNOWN.computeIfAbsent(primary, Cardinals::new);
  }

  /** The longest number that starts at a word, or null. */
  @Nullable Spelled at(List<Word> words, int index) {
    if (!beginnings.contains(words.get(index).key())) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    Spelled best = null;
    for (int i = index; i < words.size() && i < index + LONGEST && !words.get(i).digits(); i++) {
      key.append(i == index ? "" : " ").append(words.get(i).key());
      Integer value = values.get(key.toString());
      if (value != null) {
        best = new Spelled(value, i + 1);
      }
    }
    return best == null ? null : multiplied(best, words);
  }

  /** "Two thousand five hundred", "three million". */
  private Spelled multiplied(Spelled base, List<Word> words) {
    double value = base.value();
    int end = base.end();
    while (end < words.size() && words.get(end).factor() >= MOST) {
      value *= words.get(end).factor();
      end++;
    }
    if (value == base.value() || end >= words.size() || words.get(end).digits()) {
      return new Spelled(value, end);
    }
    Spelled rest = at(words, end);
    if (rest == null || rest.value() >= words.get(end - 1).factor()) {
      return new Spelled(value, end);
    }
    return new Spelled(value + rest.value(), rest.end());
  }
}
