package dev.courant.summarize.grounding.translated;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in Chinese characters, with digits among them: 三百五十, 二〇二〇, 6.1万, 三成, 6时40分. */
final class HanNumerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String TENS = "十百千";
  private static final Map<String, Double> MYRIADS =
      Map.of("万", 1e4, "萬", 1e4, "亿", 1e8, "億", 1e8, "兆", 1e12);
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[时点點時](\\d{2})分?");

  /** 9秒88 and 3・98. */
  private static final Pattern POINT = Pattern.compile("(\\d+)[秒・](\\d{1,3})(?!\\d)");

  private static final Pattern TENTHS = Pattern.compile("(\\d+(?:\\.\\d+)?)成");
  private static final Pattern NUMBER =
      Pattern.compile("[\\d.,零〇一二两三四五六七八九十百千万萬亿億兆余多几]*[零〇一二两三四五六七八九十百千万萬亿億兆]");

  /** The character before a unit may belong to it: 82万千瓦 is 820,000 kW, 三千米 3 km or 3,000 m. */
  private static final Pattern PREFIXED = Pattern.compile("[百千兆](?=[瓦米克伏焦卡帕赫升字位比吨噸])");

  private static final Pattern TOKEN = Pattern.compile("\\d+(?:\\.\\d+)?|.");

  private HanNumerals() {}

  /** Adds the values that a text may mean. */
  static void in(String text, Set<Double> values) {
    tenths(text, values);
    clocks(text, values);
    if (text.indexOf('半') >= 0) {
      values.add(0.5);
    }
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String written = matcher.group().replaceAll("[余多几,]", "").replace('〇', '零').replace('两', '二');
      if (PREFIXED.matcher(text).region(matcher.end() - 1, text.length()).lookingAt()) {
        String bare = written.substring(0, written.length() - 1);
        values.add(value(bare));
        written = bare.matches(".*[万萬亿億]") ? bare : written;
      }
      double value = value(written);
      values.add(value);
      if (matcher.end() < text.length() && text.charAt(matcher.end()) == '成') {
        values.add(value * 10);
      }
      digitByDigit(written, values);
    }
  }

  /** 6时40分 is 6:40, read as 6.4. */
  private static void clocks(String text, Set<Double> values) {
    pointed(CLOCK.matcher(text), values);
    pointed(POINT.matcher(text), values);
  }

  private static void pointed(Matcher matcher, Set<Double> values) {
    while (matcher.find()) {
      values.add(Double.parseDouble(matcher.group(1) + "." + matcher.group(2)));
    }
  }

  /** 6成 is 60 %. */
  private static void tenths(String text, Set<Double> values) {
    Matcher matcher = TENTHS.matcher(text);
    while (matcher.find()) {
      values.add(Double.parseDouble(matcher.group(1)) * 10);
    }
  }

  /** 二〇二〇 is a year; 五六十 for fifty or sixty is two numbers. */
  private static void digitByDigit(String written, Set<Double> values) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      int digit = DIGITS.indexOf(written.charAt(i));
      if (digit >= 0) {
        digits.append(digit);
      }
      if (digit >= 0 && (digit(written, i - 1) || digit(written, i + 1))) {
        values.add((double) digit);
      }
    }
    if (digits.length() > 1 && digits.length() < 10 && digits.length() == written.length()) {
      values.add(Double.parseDouble(digits.toString()));
    }
  }

  private static boolean digit(String written, int i) {
    return i >= 0 && i < written.length() && DIGITS.indexOf(written.charAt(i)) >= 0;
  }

  private static double value(String written) {
    double total = 0;
    double section = 0;
    double digit = -1;
    double last = 0;
    Matcher tokens = TOKEN.matcher(written);
    while (tokens.find()) {
      String token = tokens.group();
      Double myriad = MYRIADS.get(token);
      int ten = TENS.indexOf(token);
      if (Character.isDigit(token.charAt(0))) {
        digit = Double.parseDouble(token);
      } else if (DIGITS.contains(token)) {
        digit = DIGITS.indexOf(token);
      } else if (ten >= 0) {
        section += (digit < 0 ? 1 : digit) * Math.pow(10, ten + 1);
        digit = -1;
      } else if (myriad != null) {
        double count = section + Math.max(0, digit);
        total =
            myriad < last
                ? total + count * myriad
                : (total + (count == 0 && total == 0 ? 1 : count)) * myriad;
        last = myriad;
        section = 0;
        digit = -1;
      }
    }
    return total + section + Math.max(0, digit);
  }
}
