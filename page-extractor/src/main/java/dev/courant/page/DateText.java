package dev.courant.page;

import dev.courant.dates.Calendars;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as they stand in pages: ISO 8601 and its variants, RFC 1123, and written out. */
final class DateText {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)((?:19|20|13|14|25)\\d\\d)[-/.年]\\s?(\\d{1,2})[-/.月]\\s?(\\d{1,2})(?!\\d)日?(?:[T"
              + " ,]{0,3}(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,:]\\d+)?)?\\s?(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d(?!\\d))?)?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?(\\d\\d):?(\\d\\d):?(\\d\\d)?)?(Z|[+-]\\d\\d:?\\d\\d)?(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20|13|14|25)\\d\\d)(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?!\\d)\\s?([AaPp]\\.?[Mm])?[^\\d+-]{0,3}(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
  private static final int LONGEST = 200;

  private DateText() {}

  /**
   * Reads the first date of a text.
   *
   * @param text any text; only its first 200 characters are looked at
   * @param language BCP 47, tells the order of day and month and the months' names; or null
   * @return the time in the offset that is stated, UTC where none is; null where there is no date
   */
  static @Nullable OffsetDateTime read(String text, @Nullable String language) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    boolean era = head.indexOf('年') >= 0 || head.indexOf('令') >= 0 || head.indexOf('民') >= 0;
    if (!era && !hasYear(head)) {
      return null;
    }
    try {
      return readHead(asciiDigits(head.strip()), language);
    } catch (DateTimeException | NumberFormatException e) {
      return null; // a number that is no date
    }
  }

  private static String asciiDigits(String text) {
    if (text.chars().allMatch(c -> c < 0x80 || !Character.isDigit(c))) {
      return text;
    }
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ascii.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return ascii.toString();
  }

  /** Four digits in a row, of any script: there is no date without, and few texts have them. */
  private static boolean hasYear(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 4; i++) {
      digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
    }
    return digits == 4;
  }

  private static @Nullable OffsetDateTime readHead(String text, @Nullable String language) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      LocalDate day = day(iso.group(1), iso.group(2), iso.group(3));
      return iso.group(4) == null ? clocked(day, text.substring(iso.end())) : at(day, iso, 4);
    }
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return Instant.ofEpochSecond(text.length() > 10 ? number / 1000 : number)
          .atOffset(ZoneOffset.UTC);
    }
    LocalDate written = MonthNames.date(text, language);
    written = written == null ? Calendars.ofEra(text) : written;
    if (written != null) {
      return clocked(written, text);
    }
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.find()) {
      return clocked(numeric(numeric, language), text.substring(numeric.end()));
    }
    Matcher compact = COMPACT.matcher(text);
    return compact.find()
        ? at(day(compact.group(1), compact.group(2), compact.group(3)), compact, 4)
        : null;
  }

  private static LocalDate numeric(Matcher numeric, @Nullable String language) {
    int first = Integer.parseInt(numeric.group(1));
    int second = Integer.parseInt(numeric.group(3));
    boolean monthFirst =
        second > 12
            || (first <= 12
                && numeric.group(2).equals("/")
                && (language == null
                    || language.equals("en")
                    || language.equalsIgnoreCase("en-US")));
    return Calendars.of(
        Integer.parseInt(numeric.group(4)),
        monthFirst ? first : second,
        monthFirst ? second : first);
  }

  private static LocalDate day(String year, String month, String day) {
    return Calendars.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static OffsetDateTime at(LocalDate day, Matcher clock, int group) {
    if (clock.group(group) == null) {
      return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    String second = clock.group(group + 2);
    LocalDateTime time =
        day.atTime(
            Integer.parseInt(clock.group(group)) % 24,
            Integer.parseInt(clock.group(group + 1)),
            second == null ? 0 : Math.min(59, Integer.parseInt(second)));
    return time.atOffset(offset(clock.group(group + 3)));
  }

  private static ZoneOffset offset(@Nullable String text) {
    boolean utc =
        text == null || List.of("Z", "UTC", "GMT").contains(text.toUpperCase(Locale.ROOT));
    return utc ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static OffsetDateTime clocked(LocalDate day, String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    int hour = Integer.parseInt(clock.group(1)) % 24;
    String half = clock.group(4);
    if (half != null) {
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    return day.atTime(hour, Math.min(59, Integer.parseInt(clock.group(2))))
        .atOffset(offset(clock.group(5)));
  }
}
