package dev.courant.summarize.claims;

import dev.courant.summarize.grounding.number.SentenceWords;
import dev.courant.summarize.grounding.number.SentenceWords.Word;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The days of the week in a language, by how their names begin. */
final class Weekdays {
  private static final int BEGINNING = 4;
  private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private Weekdays() {}

  /** Whether a folded word is a day, in whatever case. */
  static boolean has(String language, String key) {
    return key.length() >= BEGINNING
        && KNOWN.computeIfAbsent(language, Weekdays::read).contains(key.substring(0, BEGINNING));
  }

  private static Set<String> read(String language) {
    return Arrays.stream(
            DateFormatSymbols.getInstance(Locale.forLanguageTag(language)).getWeekdays())
        .flatMap(day -> SentenceWords.words(day, language).stream())
        .map(Word::key)
        .filter(key -> key.length() >= BEGINNING)
        .map(key -> key.substring(0, BEGINNING))
        .collect(Collectors.toUnmodifiableSet());
  }
}
