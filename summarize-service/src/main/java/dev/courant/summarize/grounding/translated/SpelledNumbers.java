package dev.courant.summarize.grounding.translated;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers spelled out in a language, in all the inflections of CLDR's spell-out rules, up to
 * billions; also at the start of compounds ("siebzehnjährig"). Immutable.
 */
final class SpelledNumbers {
  private static final long[] SCALES = {1_000L, 1_000_000L, 1_000_000_000L};
  private static final int SHORTEST_START = 4;
  private static final int SHORTEST_SCALE = 3;
  private static final int COMPOUNDED = 1_000;
  private static final Map<String, SpelledNumbers> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Integer> values = new HashMap<>();
  private final Map<String, Long> scales = new HashMap<>();

  private SpelledNumbers(String language) {
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
    if (!format.getLocale(ULocale.VALID_LOCALE).getLanguage().equals(language)) {
      return;
    }
    for (String rules : format.getRuleSetNames()) {
      if (rules.startsWith("%spellout") && !rules.endsWith("-year")) {
        read(format, rules);
      }
    }
  }

  static SpelledNumbers of(String language) {
    return KNOWN.computeIfAbsent(language, SpelledNumbers::new);
  }

  private void read(RuleBasedNumberFormat format, String rules) {
    boolean compounds = words(format, 121, rules).size() == 1;
    for (int n = 0; n < 100; n++) {
      put(words(format, n, rules), n);
    }
    for (int n = 100; n < COMPOUNDED; n += compounds ? 1 : 100) {
      put(words(format, n, rules), n);
    }
    for (long scale : SCALES) {
      for (int times : new int[] {1, 2, 5}) {
        List<String> words = words(format, times * scale, rules);
        if (!words.isEmpty()) {
          scales.putIfAbsent(words.getLast().toLowerCase(Locale.ROOT), scale);
        }
      }
    }
  }

  /** The rules mark where a word may be broken. */
  private static List<String> words(RuleBasedNumberFormat format, long number, String rules) {
    return Words.of(format.format(number, rules).replace("\u00AD", ""));
  }

  private void put(List<String> words, int n) {
    if (words.size() == 1 && words.getFirst().length() > 1) {
      String word = words.getFirst().toLowerCase(Locale.ROOT);
      values.putIfAbsent(word, n);
      if (word.length() > SHORTEST_START && "aeiou".indexOf(word.charAt(word.length() - 1)) >= 0) {
        values.putIfAbsent(word.substring(0, word.length() - 1), n); // "viert" of "vierte"
      }
    }
  }

  /** Adds the values that a text spells out. */
  void in(String text, Set<Double> found) {
    double sum = 0;
    for (String word : Words.of(text)) {
      String lower = word.toLowerCase(Locale.ROOT);
      Integer value = valueOf(lower);
      Long scale = scales.get(lower);
      if (value != null) {
        found.add((double) value);
        sum = joins(sum, value) ? sum + value : value;
        found.add(sum);
      } else if (scale != null) {
        sum = Math.max(1, sum) * scale;
        found.add(sum);
      } else {
        sum = 0;
      }
    }
  }

  /** What a word multiplies the digits before it with, whole or cut short ("Mio", "тыс"), or 1. */
  long scale(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Long exact = scales.get(lower);
    if (exact != null || lower.length() < SHORTEST_SCALE) {
      return exact == null ? 1 : exact;
    }
    return scales.entrySet().stream()
        .filter(scale -> scale.getKey().startsWith(lower))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(1L);
  }

  /** "Two hundred" and "fifty": the smaller follows, and fits into the zeros. */
  private static boolean joins(double sum, int value) {
    return sum > value && value > 0 && sum % Math.pow(10, String.valueOf(value).length()) == 0;
  }

  private @Nullable Integer valueOf(String word) {
    Integer value = values.get(word);
    for (int end = word.length() - 1; value == null && end >= SHORTEST_START; end--) {
      value = values.get(word.substring(0, end));
    }
    return value;
  }
}
