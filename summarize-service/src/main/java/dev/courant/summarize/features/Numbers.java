package dev.courant.summarize.features;

import java.util.regex.Pattern;

/** How languages write one number: without separators of groups, with a decimal point. */
final class Numbers {
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,'’\\u00a0\\u202f]\\d{3})+");
  private static final Pattern END = Pattern.compile("\\D+$");

  private Numbers() {}

  /** Digits as they are compared; a time of day or a date keeps its signs. */
  static String normal(String digits) {
    String number = END.matcher(digits).replaceAll("");
    return GROUPED.matcher(number).matches()
        ? number.replaceAll("\\D", "")
        : number.replace(',', '.');
  }
}
