package dev.courant.summarize.grounding.number;

import dev.courant.summarize.language.Language;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of digit strings, by the separators that a language uses. */
final class Numerals {
  private static final Set<String> DECIMAL_POINT =
      Set.of("en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ur", "ms", "und");
  private static final Pattern GROUPS =
      Pattern.compile("\\d{1,3}([.,'’\u00A0\u202F ])\\d{3}(?:\\1\\d{3})*");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:,\\d{2})+,\\d{3}");

  private final boolean decimalPoint;

  Numerals(Language language) {
    this.decimalPoint = DECIMAL_POINT.contains(language.code());
  }

  /**
   * The value, or null where it is none, as a date is none. Clock times and scores ({@code 17:15})
   * count as 17.15: what matters is that the same reads the same.
   *
   * @param key digits with separators
   */
  @Nullable Double value(String key) {
    String digits = ascii(key);
    if (DATE.matcher(digits).matches()) {
      return null;
    }
    if (INDIAN.matcher(digits).matches()) {
      return parsed(digits.replace(",", ""));
    }
    char decimal = decimalPoint ? '.' : ',';
    if (GROUPS.matcher(digits).matches() && digits.charAt(groupAt(digits)) != decimal) {
      return parsed(digits.replaceAll("\\D", ""));
    }
    int last = lastSeparator(digits);
    if (last < 0) {
      return parsed(digits);
    }
    return parsed(
        digits.substring(0, last).replaceAll("\\D", "") + "." + digits.substring(last + 1));
  }

  private static int groupAt(String digits) {
    int at = 0;
    while (Character.isDigit(digits.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int lastSeparator(String digits) {
    for (int i = digits.length() - 1; i >= 0; i--) {
      if (!Character.isDigit(digits.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String ascii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static @Nullable Double parsed(String digits) {
    try {
      return digits.isEmpty() ? null : Double.valueOf(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
