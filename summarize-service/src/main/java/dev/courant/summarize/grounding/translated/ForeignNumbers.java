package dev.courant.summarize.grounding.translated;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every value that the digits and number words of a sentence may mean. */
final class ForeignNumbers {
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,:'’\\u00A0\\u202F ]\\d+)*");
  private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:[.,'’\\u00A0\\u202F ]\\d{3})+");

  /** So many thousands that they can be nothing else. */
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:([.,'’\\u00A0\\u202F])\\d{3})(?:\\1\\d{3})+");

  private static final Pattern AFTER_DIGITS = Pattern.compile("(\\d)\\s?\\p{L}+");
  private static final Pattern WORD = Pattern.compile("\\s?(\\p{L}+)");
  private static final Pattern REST =
      Pattern.compile("\\s?\\p{L}+\\.? (\\d{1,6})(?!\\d|[.,]\\d|\\s?[%\\p{Sc}])");
  private static final Pattern SEPARATOR = Pattern.compile("[.,:'’\\u00A0\\u202F ]");

  private ForeignNumbers() {}

  static Set<Double> in(String sentence, SpelledNumbers words) {
    String text = Normalizer.normalize(sentence, Normalizer.Form.NFKC);
    Set<Double> values = new HashSet<>();
    Matcher matcher = DIGITS.matcher(text);
    while (matcher.find()) {
      Set<Double> read = read(matcher.group(), text.startsWith("%", matcher.end()));
      values.addAll(read);
      long scale = words.scale(wordAfter(text, matcher.end()));
      if (scale > 1) {
        long rest = restAfter(text, matcher.end(), scale);
        read.forEach(value -> values.add(value * scale));
        read.forEach(value -> values.add(value * scale + rest));
      }
    }
    HanNumerals.in(text, values);
    roman(sentence, values);
    words.in(AFTER_DIGITS.matcher(text).replaceAll("$1"), values);
    return values;
  }

  /** The signs Ⅰ to Ⅻ, as in "level Ⅱ". */
  private static void roman(String sentence, Set<Double> values) {
    sentence
        .chars()
        .filter(c -> c >= 'Ⅰ' && c <= 'Ⅻ')
        .forEach(c -> values.add((double) (c - 'Ⅰ' + 1)));
  }

  /** Separators may part thousands, decimals, hours or numbers: all are taken for possible. */
  private static Set<Double> read(String written, boolean share) {
    Set<Double> values = new HashSet<>();
    String[] parts = SEPARATOR.split(written);
    boolean one = GROUPED.matcher(written).matches() || share && parts.length == 2;
    for (String part : parts) {
      if (!one) {
        add(part, values);
      }
    }
    if (GROUPS.matcher(written).matches()) {
      add(String.join("", parts), values);
    }
    if (parts.length > 1 && written.indexOf(' ') < 0) {
      String last = parts[parts.length - 1];
      String whole = String.join("", parts);
      add(whole.substring(0, whole.length() - last.length()) + "." + last, values);
    }
    for (int from = 0; from < parts.length; from++) {
      for (int to = from + 2; to <= parts.length; to++) {
        String some = String.join(" ", Arrays.copyOfRange(parts, from, to));
        if (GROUPS.matcher(some).matches()) {
          add(some.replace(" ", ""), values);
        }
      }
    }
    return values;
  }

  private static String wordAfter(String text, int at) {
    Matcher word = WORD.matcher(text).region(at, text.length());
    return word.lookingAt() ? word.group(1) : "";
  }

  /** 378 in "117 bin 378": what follows a scale and is smaller; 0 where nothing does. */
  private static long restAfter(String text, int at, long scale) {
    Matcher rest = REST.matcher(text).region(at, text.length());
    long value = rest.lookingAt() ? Long.parseLong(rest.group(1)) : 0;
    return value < scale ? value : 0;
  }

  private static void add(String digits, Set<Double> values) {
    if (digits.length() <= 15) {
      values.add(Double.parseDouble(digits));
    }
  }
}
