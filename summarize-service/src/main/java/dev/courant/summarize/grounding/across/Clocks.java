package dev.courant.summarize.grounding.across;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the day, in twelve hours or in twenty-four, with minutes or without. */
final class Clocks {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?");
  private static final int HALF_A_DAY = 12;
  private static final int DAY = 24;

  private Clocks() {}

  /**
   * Whether a time can be a number of the source: "9:30" for 21.3, "4" for 16, "17:00" for 17.
   *
   * @param written digits of the sentence
   * @param value hours, the minutes as decimals
   */
  static boolean same(String written, double value) {
    Matcher time = TIME.matcher(written);
    if (!time.matches()) {
      return false;
    }
    int hours = Integer.parseInt(time.group(1));
    int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    if (hours > DAY || minutes > 59 || time.group(2) == null) {
      return false;
    }
    double decimals = minutes / 100.0;
    return near(value, hours + decimals)
        || near(value, hours + HALF_A_DAY + decimals)
        || near(value, hours - HALF_A_DAY + decimals)
        || minutes == 30 && (near(value, hours) || near(value, hours + 1))
        || hours == 0 && near(value, DAY + decimals);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 1e-6;
  }
}
