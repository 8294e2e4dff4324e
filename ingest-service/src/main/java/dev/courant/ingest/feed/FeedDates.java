package dev.courant.ingest.feed;

import dev.courant.dates.Calendars;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as feeds write them: RFC 3339 and other profiles of ISO 8601, RFC 822 and its many
 * near-misses, asctime, numeric dates, dates in words of many languages, and seconds or
 * milliseconds since 1970. A time of day that is missing is midnight, a zone that is missing is
 * UTC. Digits may be of any script.
 */
final class FeedDates {
  /** Nothing in a feed is older; the year 1 is what some systems write for none. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final int LONGEST = 100;
  private static final String TIME = "(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?";
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?|-(\\d{1,2})-(\\d{1,2}))?"
              + "(?:(?:t|\\s+|t\\s+|\\s*$)(?:"
              + TIME
              + ")?\\s*(z|[+-]\\d{2}:?(?:\\d{2})?|[a-z]{1,5})?)?");
  private static final Pattern SINCE_1970 = Pattern.compile("1\\d{9}(?:\\d{3})?");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
  private static final Pattern SHORT = Pattern.compile("(\\d{2})-?(\\d{2})-?(\\d{2})");

  private FeedDates() {}

  /** The time that a text means, or null where it means none. */
  static @Nullable Instant parse(String text) {
    String lower = asciiDigits(text.strip().toLowerCase(Locale.ROOT));
    if (lower.isEmpty() || lower.length() > LONGEST) {
      return null;
    }
    if (SINCE_1970.matcher(lower).matches()) {
      long number = Long.parseLong(lower);
      return lower.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }
    try {
      Instant iso = Character.isDigit(lower.charAt(0)) ? iso(lower) : null;
      Instant time = iso == null ? WordedDate.parse(lower) : iso;
      return time == null || time.isBefore(EARLIEST) ? null : time;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static String asciiDigits(String text) {
    if (text.length() > LONGEST || text.chars().allMatch(c -> c < 0x80 || !Character.isDigit(c))) {
      return text;
    }
    StringBuilder ascii = new StringBuilder(text.length());
    text.chars()
        .forEach(c ->
            ascii.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
    return ascii.toString();
  }

  private static @Nullable Instant iso(String text) {
    Matcher full = ISO.matcher(text);
    if (full.matches()) {
      return instant(full);
    }
    Matcher ordinal = ORDINAL.matcher(text);
    if (ordinal.matches()) {
      int day = Integer.parseInt(ordinal.group(2));
      return LocalDate.ofYearDay(Integer.parseInt(ordinal.group(1)), day)
          .atStartOfDay()
          .toInstant(ZoneOffset.UTC);
    }
    Matcher brief = SHORT.matcher(text);
    return brief.matches()
        ? LocalDate.of(
                2000 + number(brief.group(1)), number(brief.group(2)), number(brief.group(3)))
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC)
        : null;
  }

  private static Instant instant(Matcher iso) {
    int month = or(iso.group(2), or(iso.group(4), 1));
    int day = or(iso.group(3), or(iso.group(5), 1));
    LocalDateTime local =
        Calendars.of(number(iso.group(1)), month, day)
            .atTime(time(or(iso.group(6), 0), or(iso.group(7), 0), or(iso.group(8), 0)));
    String zone = iso.group(9);
    return local.toInstant(zone == null ? ZoneOffset.UTC : ZoneNames.offset(zone));
  }

  /** A time of day; a leap second is the one before it. */
  static LocalTime time(int hour, int minute, int second) {
    return LocalTime.of(hour == 24 ? 0 : hour, minute, Math.min(second, 59));
  }

  private static int or(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : number(digits);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
