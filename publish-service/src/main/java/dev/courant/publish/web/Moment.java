package dev.courant.publish.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as readers see it.
 *
 * @param iso RFC 3339, for machines
 * @param absolute with its time zone
 * @param relative to when the page was made
 */
record Moment(String iso, String absolute, String relative) {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.ENGLISH);

  static Moment of(Instant time, Instant now, ZoneId zone) {
    return new Moment(
        time.toString(), FORM.format(time.atZone(zone)), relative(Duration.between(time, now)));
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
    return age.toDays() < 60 ? ago(age.toDays(), "day") : ago(age.toDays() / 30, "month");
  }

  private static String ago(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s") + " ago";
  }
}
