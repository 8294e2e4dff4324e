package dev.courant.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Short texts that stand in articles without being of them: time stamps, invitations to read on.
 */
final class Boilerplate {
  /** Length of the longest text that may be boilerplate. */
  private static final int LONGEST = 90;

  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_NOTE = 160;
  private static final int LONGEST_BROADCAST = 400;

  private static final Pattern CLOCK_OR_DAY =
      Pattern.compile(
          "\\d{1,2}[:.h]\\d\\d|\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?\\d{2,4}|\\d{4}[-/.年]\\d{1,2}"
              + "|(?<year>\\b(?:19|20)\\d\\d\\b)");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:photo|photograph|image|picture|foto|bild|imagen|immagine|zdjęcie|fotoğraf)s?"
              + "(?: credit| by)?\\s?[:©].*[^.!?]|(?:copyright |\\(c\\) )?©.*"
              + "|(?:(?:getty images|shutterstock|imago|reuters|afp|dpa|epa|ap)(?: ?/ ?| via |, |$))+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BROADCAST =
      Pattern.compile(
          "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\s*\\|\\s*\\d{1,2}[:.]\\d\\d\\s?\\p{L}{0,7}[.\"]?$");

  private static final Pattern AGO =
      Pattern.compile(
          "(?:\\d{1,2}|an?|one) (?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?) ago"
              + "|(?:vor|il y a|hace|há) \\d{1,2} \\p{L}{3,8}|\\d{1,2} (?:minuti|ore|giorni) fa"
              + "|\\d{1,2} ?(?:分|分钟|分鐘|時間|小时|小時|日|天)前|\\d{1,2}(?:분|시간|일) ?전"
              + "|\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?/ ?\\d{1,2}:\\d\\d(?::\\d\\d)?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> PHRASES = read("stock-phrases.txt");
  private static final int LONGEST_PHRASE =
      PHRASES.stream().mapToInt(String::length).max().orElse(0);

  private Boilerplate() {}

  /** Whether a block's text is a stock phrase, a time stamp, a credit, or no words at all. */
  static boolean is(String text) {
    return is(text, false, PageExtractor.ALL);
  }

  /** The same; a heading with a year, such as "What comes in 2027", is no time stamp. */
  static boolean is(String text, boolean heading, Set<Rule> rules) {
    if (text.length() > LONGEST) {
      return false;
    }
    int length = lengthOfWords(text);
    return length == 0
        || (length <= LONGEST_PHRASE
            && rules.contains(Rule.STOCK_PHRASES)
            && PHRASES.contains(words(text)))
        || (rules.contains(Rule.TIME_STAMPS) && isTimeStamp(text, heading))
        || (rules.contains(Rule.CREDITS) && isCredit(text));
  }

  /** Whether it names whose a picture or a text is, and nothing else. */
  static boolean isCredit(String text) {
    return text.length() <= LONGEST && CREDIT.matcher(text).matches();
  }

  /** A note that a stock phrase and a colon introduce, or that ends with when it is broadcast. */
  static boolean isNote(String text, Set<Rule> rules) {
    if (rules.contains(Rule.LABELLED_NOTES) && text.length() <= LONGEST_NOTE) {
      int colon = text.indexOf(':');
      if (colon > 0
          && colon <= LONGEST_PHRASE
          && PHRASES.contains(words(text.substring(0, colon)))) {
        return true;
      }
      if (isLabel(text)) {
        return true;
      }
    }
    return rules.contains(Rule.BROADCASTS)
        && text.length() <= LONGEST_BROADCAST
        && text.indexOf('|') >= 0
        && BROADCAST.matcher(text).find();
  }

  /** "More on this story from the harbour": no sentence, and begins with a phrase of two words. */
  private static boolean isLabel(String text) {
    if (text.length() > LONGEST_LABEL
        || ".!?:\u2026".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return false;
    }
    String words = words(text);
    for (int i = words.indexOf(' '); i > 0; i = words.indexOf(' ', i + 1)) {
      String phrase = words.substring(0, i);
      if (phrase.indexOf(' ') > 0 && PHRASES.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  private static int lengthOfWords(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length += isOfWord(text.charAt(i)) ? 1 : 0;
    }
    return length;
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || isOfWord(c)) {
        words.append(c);
      }
    }
    return words.toString().toLowerCase(Locale.ROOT).strip();
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** A date or time and hardly anything else. */
  private static boolean isTimeStamp(String text, boolean heading) {
    if (AGO.matcher(text).matches()) {
      return true;
    }
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    boolean sentence = text.indexOf('.') == text.length() - 1;
    Matcher time = CLOCK_OR_DAY.matcher(text);
    return digits >= 4
        && letters <= digits * 3
        && !sentence
        && time.find()
        && !(heading && time.group("year") != null);
  }

  private static Set<String> read(String resource) {
    try (InputStream in = Boilerplate.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
