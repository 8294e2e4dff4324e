package dev.courant.summarize.grounding.number;

import dev.courant.summarize.language.Fold;
import dev.courant.summarize.language.Language;
import dev.courant.summarize.language.Token;
import dev.courant.summarize.language.WordLists;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Months and weekdays in a language, from CLDR as the JDK carries it, and words such as "yesterday"
 * from the list {@code relative-days}.
 */
final class CalendarWords {
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Map<String, CalendarWords> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Month> months = new HashMap<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final Map<String, Integer> relativeDays = new HashMap<>();
  private final Map<String, Integer> relativeYears = new HashMap<>();
  private final Set<String> ambiguous;
  private final Set<String> partsOfDay;
  private final Set<String> monthLeads;

  private CalendarWords(String language) {
    Locale locale = Locale.of(language);
    for (TextStyle style : STYLES) {
      for (Month month : Month.values()) {
        put(months, month.getDisplayName(style, locale), month);
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        put(weekdays, day.getDisplayName(style, locale), day);
      }
    }
    offsets("relative-days", language, relativeDays);
    offsets("relative-years", language, relativeYears);
    ambiguous = WordLists.words("ambiguous-calendar-words", language);
    partsOfDay = WordLists.words("parts-of-day", language);
    monthLeads = WordLists.words("month-leads", language);
  }

  static CalendarWords of(Language language) {
    return KNOWN.computeIfAbsent(language.code(), CalendarWords::new);
  }

  private static <T> void put(Map<String, T> map, String name, T value) {
    String key = Fold.fold(name).replace(".", "");
    if (key.length() > 2 && !key.isBlank() && !Character.isDigit(key.charAt(0))) {
      map.putIfAbsent(key, value);
    }
  }

  private static void offsets(String list, String language, Map<String, Integer> map) {
    for (String[] line : WordLists.lines(list, language)) {
      for (int i = 1; i < line.length; i++) {
        map.put(line[i], Integer.parseInt(line[0]));
      }
    }
  }

  /** The month that a token names; a word with another meaning ("may") must stand as a month. */
  @Nullable Month month(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    Month month = token.word() ? months.get(token.key()) : null;
    return month != null && ambiguous.contains(token.key()) && !asMonth(tokens, index)
        ? null
        : month;
  }

  @Nullable DayOfWeek weekday(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    DayOfWeek day = token.word() ? weekdays.get(withoutPartOfDay(token.key())) : null;
    boolean plain = index == 0 || !token.capital();
    return day != null && ambiguous.contains(token.key()) && plain ? null : day;
  }

  /** "Samstag" of "Samstagabend". */
  private String withoutPartOfDay(String key) {
    return partsOfDay.stream()
        .filter(part -> key.length() > part.length() && key.endsWith(part))
        .findFirst()
        .map(part -> key.substring(0, key.length() - part.length()))
        .orElse(key);
  }

  /** How many days after the day of publication, or null. */
  @Nullable Integer relativeDay(Token token) {
    return token.word() ? relativeDays.get(token.key()) : null;
  }

  /** How many years after the year of publication, for two words such as "last year", or null. */
  @Nullable Integer relativeYear(List<Token> tokens, int index) {
    return index + 1 < tokens.size()
        ? relativeYears.get(tokens.get(index).key() + " " + tokens.get(index + 1).key())
        : null;
  }

  private boolean asMonth(List<Token> tokens, int index) {
    return index + 1 < tokens.size() && tokens.get(index + 1).number()
        || index > 0
            && (tokens.get(index - 1).number() || monthLeads.contains(tokens.get(index - 1).key()));
  }
}
