package dev.courant.publish.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as readers see it.
 *
 * @param iso RFC 3339, for machines
 * @param absolute with its time zone
 * @param relative to when the page was made; the day once that is more than a month ago
 * @param old whether {@code relative} is a day
 */
record Moment(String iso, String absolute, String relative, boolean old) {
  /** The pages' script leaves the same times as they are. */
  private static final Duration MONTH = Duration.ofDays(31);

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  static Moment of(Instant time, Instant now, ZoneId zone) {
    Duration age = Duration.between(time, now);
    boolean old = age.compareTo(MONTH) > 0;
    ZonedDateTime there = time.atZone(zone);
    String relative = old ? DAY.format(there) : relative(age);
    return new Moment(time.toString(), FORM.format(there), relative, old);
  }

  private static String relative(Duration age) {
    if (age.isNegative()) {
      return "ahead of time";
    }
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return ago(age.toMinutes(), "minute");
    }
    if (age.toDays() < 1) {
      return ago(age.toHours(), "hour");
    }
    return ago(age.toDays(), "day");
  }

  private static String ago(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s") + " ago";
  }
}
