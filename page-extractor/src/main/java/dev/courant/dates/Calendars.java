package dev.courant.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.EthiopicCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns dates of other calendars into Gregorian ones: Thai Buddhist, Persian, Islamic and Ethiopian
 * ones, Japanese eras and the years of the Republic of China. Which calendar is meant shows in the
 * year or in the month's name.
 */
public final class Calendars {
  /** Length of the longest text that is looked at for an era. */
  private static final int LONGEST = 200;

  /** No page is older, and dates of long ago stand in texts. */
  private static final int EARLIEST = 1980;

  private static final int BUDDHIST = 543;
  private static final int REPUBLIC = 1911;
  private static final Pattern ERA =
      Pattern.compile(
          "(令和|平成|昭和|中華民國|中華民国|民國|民国|(?<![\\dA-Za-z])[RＲ](?=\\d))\\s?(元|\\d{1,3})\\s?"
              + "(?:年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日?|([./-])(\\d{1,2})\\5(\\d{1,2}))");
  private static final Pattern REPUBLICAN =
      Pattern.compile("(?<!\\d)(1\\d\\d)\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");

  private Calendars() {}

  /**
   * A date by its numbers, whose year tells the calendar.
   *
   * @throws DateTimeException where there is no such day
   */
  public static LocalDate of(int year, int month, int day) {
    return switch (calendarOf(year)) {
      case GREGORIAN -> LocalDate.of(year, month, day);
      case BUDDHIST -> LocalDate.of(year - BUDDHIST, month, day);
      case PERSIAN -> converted(new PersianCalendar(ZONE, ULocale.ROOT), year, month, day);
      case ISLAMIC -> converted(islamic(), year, month, day);
      case ETHIOPIAN -> throw new DateTimeException("no year tells that calendar");
    };
  }

  /**
   * A date whose month's name tells the calendar.
   *
   * @throws DateTimeException where there is no such day
   */
  public static LocalDate of(CalendarMonth month, int year, int day) {
    return switch (month.calendar()) {
      case PERSIAN -> converted(new PersianCalendar(ZONE, ULocale.ROOT), year, month.number(), day);
      case ISLAMIC -> converted(islamic(), year, month.number(), day);
      case ETHIOPIAN ->
          converted(new EthiopicCalendar(ZONE, ULocale.ROOT), year, month.number(), day);
      case BUDDHIST, GREGORIAN -> of(year, month.number(), day);
    };
  }

  /** Whether a number can be a year of an article in some calendar. */
  public static boolean isYear(int year) {
    return (year >= EARLIEST && year < 2100)
        || calendarOf(year) != CalendarMonth.Calendar.GREGORIAN;
  }

  private static CalendarMonth.Calendar calendarOf(int year) {
    if (year >= 2400 && year < 2700) {
      return CalendarMonth.Calendar.BUDDHIST;
    }
    if (year >= 1340 && year <= 1425) {
      return CalendarMonth.Calendar.PERSIAN;
    }
    return year > 1425 && year <= 1480
        ? CalendarMonth.Calendar.ISLAMIC
        : CalendarMonth.Calendar.GREGORIAN;
  }

  /**
   * The first date of a text that counts years from a reign or a republic's founding.
   *
   * @param text with digits of ASCII; only its first 200 characters are looked at
   * @return null where there is none
   */
  public static @Nullable LocalDate ofEra(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Matcher era = ERA.matcher(head);
    if (era.find()) {
      int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
      boolean units = era.group(3) != null;
      return LocalDate.of(
          year + before(era.group(1)),
          Integer.parseInt(era.group(units ? 3 : 6)),
          Integer.parseInt(era.group(units ? 4 : 7)));
    }
    Matcher republic = REPUBLICAN.matcher(head);
    return republic.find()
        ? LocalDate.of(
            REPUBLIC + Integer.parseInt(republic.group(1)),
            Integer.parseInt(republic.group(2)),
            Integer.parseInt(republic.group(3)))
        : null;
  }

  /** The Gregorian year before the first of an era. */
  private static int before(String era) {
    return switch (era.charAt(0)) {
      case '平' -> 1988;
      case '昭' -> 1925;
      case '令', 'R', 'Ｒ' -> 2018;
      default -> REPUBLIC;
    };
  }

  private static final TimeZone ZONE = TimeZone.GMT_ZONE;

  private static Calendar islamic() {
    IslamicCalendar calendar = new IslamicCalendar(ZONE, ULocale.ROOT);
    calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
    return calendar;
  }

  private static LocalDate converted(Calendar calendar, int year, int month, int day) {
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(year, month - 1, day);
    try {
      return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
    } catch (IllegalArgumentException e) {
      throw new DateTimeException("no such day", e);
    }
  }
}
