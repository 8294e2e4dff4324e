package dev.courant.ingest.phrases;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises lines within an article that are no text of it: counters, times of an update, links to
 * other articles, offers of a subscription, share prices.
 */
public final class Asides {
  private static final PhraseFile FILE = PhraseFile.read();
  private static final String NUMBER = "[+]?\\d[\\d.,'\u00a0\u202f ]*\\s?(?:[KkMm]|тыс\\.?|万|만)?";
  private static final String UNITS = "(?:" + String.join("|", FILE.texts("unit")) + ")";
  private static final String BEFORE = "(?:^|[^\\p{L}\\p{N}])";
  private static final String AFTER = "(?=$|[^\\p{L}])";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern COUNTER =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:"
              + NUMBER
              + "\\s*"
              + UNITS
              + "|"
              + UNITS
              + "[\\s:(]*"
              + NUMBER
              + ")[^\\p{L}\\p{N}]*",
          FLAGS);
  private static final Pattern AGO =
      Pattern.compile(BEFORE + "?(?:" + String.join("|", FILE.texts("ago")) + ")", FLAGS);
  private static final Pattern STAMP =
      Pattern.compile(BEFORE + "(?:" + String.join("|", FILE.texts("stamp")) + ")", FLAGS);
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.h]\\d{2}|\\d{1,2}[時시点]");
  private static final Pattern PRICE =
      Pattern.compile("[+\u2212\u2013-]\\s?\\d{1,4}[.,]\\d{1,3}\\s?%");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final List<String> SEE_ALSO = FILE.texts("see-also");
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_STAMP = 90;
  private static final int LONGEST_OFFER = 200;
  private static final int MOST_OFFERS = 3;

  private Asides() {}

  /** Whether a whole paragraph is one. */
  public static boolean isAside(String paragraph, boolean sentence) {
    if (paragraph.length() > LONGEST_LINE) {
      return false;
    }
    return COUNTER.matcher(paragraph).matches()
        || leadsAway(paragraph, sentence)
        || isStamp(paragraph, sentence)
        || (!sentence && PRICE.matcher(paragraph).find())
        || (Phrases.isOffer(paragraph) && Phrases.speaksToTheReader(paragraph));
  }

  /**
   * A body without the offers of a subscription that it ends with; all of one that is nothing else.
   */
  public static String withoutOffers(String body) {
    String rest = body;
    for (int i = 0; i < MOST_OFFERS; i++) {
      int last = rest.lastIndexOf("\n\n");
      String paragraph = rest.substring(last + 1).strip();
      if (last < 0
          || paragraph.length() > LONGEST_OFFER
          || !Phrases.isOffer(paragraph)
          || !Phrases.speaksToTheReader(paragraph)) {
        break;
      }
      rest = rest.substring(0, last).stripTrailing();
    }
    return rest;
  }

  private static boolean leadsAway(String paragraph, boolean sentence) {
    String lower = paragraph.toLowerCase(Locale.ROOT);
    return SEE_ALSO.stream().anyMatch(phrase -> leadsAway(lower, phrase, sentence));
  }

  /** A single word counts in a line that is no sentence, or before a colon. */
  private static boolean leadsAway(String lower, String phrase, boolean sentence) {
    if (!lower.startsWith(phrase)) {
      return false;
    }
    String rest = lower.substring(phrase.length()).stripLeading();
    boolean colon = phrase.endsWith(":") || rest.startsWith(":") || rest.startsWith("\uff1a");
    boolean ends =
        lower.length() == phrase.length()
            || !Character.isLetterOrDigit(lower.codePointAt(phrase.length()))
            || Character.isIdeographic(lower.codePointAt(phrase.length()));
    return colon || (ends && (!sentence || phrase.indexOf(' ') > 0));
  }

  private static boolean isStamp(String paragraph, boolean sentence) {
    if (paragraph.length() > LONGEST_STAMP) {
      return false;
    }
    boolean ago = AGO.matcher(paragraph).find();
    boolean stamp = STAMP.matcher(paragraph).find();
    if (sentence) {
      return stamp && (ago || CLOCK.matcher(paragraph).find());
    }
    return ago || (stamp && DIGIT.matcher(paragraph).find());
  }
}
