package dev.courant.page;

import dev.courant.dates.CalendarMonth;
import dev.courant.dates.Calendars;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Dates with the month's name written out, in the languages whose months the JDK (CLDR) knows. */
final class MonthNames {
  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final int MOST_LANGUAGES = 300;

  private MonthNames() {}

  /** The first date in a text, or null; an unknown language reads as English. */
  static @Nullable LocalDate date(String text, @Nullable String language) {
    List<String> words = words(text);
    LocalDate date = date(words, names(language == null ? "en" : language));
    return date == null && language != null && !language.startsWith("en")
        ? date(words, names("en"))
        : date;
  }

  private static @Nullable LocalDate date(List<String> words, Map<String, Integer> names) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Integer number = names.get(word);
      CalendarMonth month =
          number == null
              ? CalendarMonth.named(word)
              : new CalendarMonth(CalendarMonth.Calendar.GREGORIAN, number);
      LocalDate date = month == null ? null : around(words, i, month);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable LocalDate around(List<String> words, int at, CalendarMonth month) {
    int before = number(words, at - 1);
    if (before < 0 && at >= 2) {
      before = number(words, at - 2);
    }
    int after = number(words, at + 1);
    int second = number(words, at + 2);
    int year =
        isYear(after)
            ? after
            : isYear(second) ? second : isYear(number(words, at + 3)) ? number(words, at + 3) : -1;
    int day =
        isDay(after) && isYear(second) ? after : isDay(before) ? before : isDay(after) ? after : -1;
    boolean gregorian = month.calendar() == CalendarMonth.Calendar.GREGORIAN;
    if (year < 0 || day < 0 || (gregorian && day > Month.of(month.number()).maxLength())) {
      return null;
    }
    return Calendars.of(month, year, day);
  }

  private static boolean isYear(int number) {
    return number >= 1340 && number < 2700 && Calendars.isYear(number);
  }

  private static boolean isDay(int number) {
    return number >= 1 && number <= 31;
  }

  private static int number(List<String> words, int at) {
    if (at < 0 || at >= words.size()) {
      return -1;
    }
    String digits = words.get(at);
    int end = 0;
    int value = 0;
    while (end < digits.length() && end < 5 && Character.isDigit(digits.charAt(end))) {
      value = value * 10 + Character.digit(digits.charAt(end++), 10);
    }
    return end == 0 ? -1 : value;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean in =
          i < text.length()
              && (Character.isLetterOrDigit(text.charAt(i))
                  || isMark(text.charAt(i))
                  || isDotOfAbbreviation(text, i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT).replace(".", ""));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** As in Thai, whose months are abbreviated to two letters with a dot behind each. */
  private static boolean isDotOfAbbreviation(String text, int at) {
    return text.charAt(at) == '.'
        && at > 0
        && at + 1 < text.length()
        && isThai(text.charAt(at - 1))
        && isThai(text.charAt(at + 1));
  }

  private static boolean isThai(char c) {
    return c >= '\u0E00' && c < '\u0E80';
  }

  private static Map<String, Integer> names(String language) {
    Map<String, Integer> known = BY_LANGUAGE.get(language);
    if (known == null) {
      known = load(Locale.forLanguageTag(language));
      if (BY_LANGUAGE.size() < MOST_LANGUAGES) {
        BY_LANGUAGE.put(language, known);
      }
    }
    return known;
  }

  private static Map<String, Integer> load(Locale locale) {
    Map<String, Integer> names = new HashMap<>();
    for (TextStyle style :
        List.of(
            TextStyle.FULL,
            TextStyle.FULL_STANDALONE,
            TextStyle.SHORT,
            TextStyle.SHORT_STANDALONE)) {
      for (Month month : Month.values()) {
        add(names, month.getDisplayName(style, locale), month.getValue());
      }
    }
    String[] symbols = DateFormatSymbols.getInstance(locale).getShortMonths();
    for (int i = 0; i < 12; i++) {
      add(names, symbols[i], i + 1);
    }
    if (locale.getLanguage().equals("en")) {
      names.put("sept", 9);
    }
    return names;
  }

  private static void add(Map<String, Integer> names, String name, int month) {
    String word = name.toLowerCase(Locale.ROOT).replace(".", "").strip();
    if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) {
      names.putIfAbsent(word, month);
    }
  }
}
