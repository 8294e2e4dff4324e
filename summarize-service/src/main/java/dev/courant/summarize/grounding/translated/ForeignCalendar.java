package dev.courant.summarize.grounding.translated;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months and weekdays that a text names, by number: CLDR's names in all inflections and at the
 * start of compounds ("Freitagabend"), and dates in digits. Immutable.
 */
final class ForeignCalendar {
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(\\d{4})[-./](\\d{1,2})[-./]\\d{1,2}(?!\\d)|(?<!\\d)(\\d{1,2})([./])\\s?(\\d{1,2})(?:\\4|[./]\\d{2,4})");

  private static final int SHORTEST = 3;
  private static final int LONGEST_ENDING = 4;
  private static final int STEM = 4;
  private static final Map<String, ForeignCalendar> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();

  private ForeignCalendar(Locale locale) {
    for (TextStyle style : STYLES) {
      for (Month month : Month.values()) {
        put(months, month.getDisplayName(style, locale), month.getValue());
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        put(weekdays, day.getDisplayName(style, locale), day.getValue());
      }
    }
  }

  static ForeignCalendar of(String language) {
    return KNOWN.computeIfAbsent(language, l -> new ForeignCalendar(Locale.of(l)));
  }

  private static void put(Map<String, Integer> names, String name, int number) {
    String lower = name.toLowerCase(Locale.ROOT).replace(".", "");
    if (Words.han(lower) ? lower.length() > 1 : lower.length() >= SHORTEST) {
      names.putIfAbsent(lower, number);
    }
  }

  /** 1 to 12. */
  Set<Integer> months(String written) {
    String text = plain(written);
    Set<Integer> found = in(text, months);
    Matcher numeric = NUMERIC.matcher(text);
    while (numeric.find()) {
      for (int group : new int[] {2, 3, 5}) {
        String number = numeric.group(group);
        if (number != null && Integer.parseInt(number) <= 12) {
          found.add(Integer.parseInt(number));
        }
      }
    }
    return found;
  }

  /** Whether a Chinese text has a day, and nowhere its month: 26日, not 7月26日. */
  static boolean bareDay(String written, int day) {
    String text = plain(written);
    return Pattern.compile("(?<![月\\d.,])0?" + day + "[日号號]").matcher(text).find()
        && !Pattern.compile("月0?" + day + "[日号號]").matcher(text).find();
  }

  /** 1 (Monday) to 7. */
  Set<Integer> weekdays(String text) {
    return in(plain(text), weekdays);
  }

  /** Japanese papers write digits as wide as characters. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '０' && c <= '９') {
        plain.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return plain.toString();
  }

  private static Set<Integer> in(String text, Map<String, Integer> names) {
    Set<Integer> found = new HashSet<>();
    names.forEach((name, number) -> {
      if (Words.han(name) && whole(text, name)) {
        found.add(number);
      }
    });
    for (String word : Words.of(text)) {
      String lower = word.toLowerCase(Locale.ROOT);
      Integer exact = names.get(lower);
      if (exact != null) {
        found.add(exact);
      } else if (lower.length() > SHORTEST) {
        longestStart(lower, names, found);
      }
    }
    return found;
  }

  /** Whether a name stands in the text, and not as the end of a larger number. */
  private static boolean whole(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (at == 0
          || !Character.isDigit(name.charAt(0)) && text.charAt(at - 1) != '十'
          || Character.isDigit(name.charAt(0)) && !Character.isDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The names that share the most with a word: inflected, or the start of a compound. */
  private static void longestStart(String word, Map<String, Integer> names, Set<Integer> found) {
    int most = 0;
    Set<Integer> best = new HashSet<>();
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      int shared = Words.sharedStart(word, name.getKey());
      if (shared < most || !inflected(word, name.getKey(), shared)) {
        continue;
      }
      if (shared > most) {
        best.clear();
      }
      most = shared;
      best.add(name.getValue());
    }
    found.addAll(best);
  }

  private static boolean inflected(String word, String name, int shared) {
    boolean compound = shared == name.length() && shared > STEM;
    return compound
        || shared >= Math.min(STEM, name.length() - 1)
            && shared >= name.length() - 2
            && shared >= SHORTEST
            && word.length() - shared <= LONGEST_ENDING;
  }
}
