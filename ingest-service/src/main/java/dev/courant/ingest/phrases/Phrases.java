package dev.courant.ingest.phrases;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recognises pages that stand in for an article by their words: consent, challenge, login,
 * maintenance, missing. In some 35 languages, from {@code phrases.txt}. Only evidence: articles
 * about such pages say the same.
 */
public final class Phrases {
  private static final PhraseFile FILE = PhraseFile.read();
  private static final List<Phrase> WALL = FILE.phrases("wall");
  private static final List<Phrase> TITLE = FILE.phrases("title");
  private static final List<Phrase> NOTICE = FILE.phrases("notice");
  private static final List<Phrase> OFFER = FILE.phrases("offer");
  private static final List<Phrase> AGENCY = FILE.phrases("agency");
  private static final Set<String> READER = new HashSet<>(FILE.texts("reader"));
  private static final List<String> READER_PARTS = FILE.texts("reader-part");

  /** What of a headline its phrase must make up at least. */
  private static final double OF_TITLE = 0.34;

  private Phrases() {}

  /** Whether a sentence stands on pages that stand before or instead of an article. */
  public static boolean isOfAWall(String sentence) {
    return isIn(sentence, WALL);
  }

  /** Whether a headline is one of such a page. */
  public static boolean isTitleOfAWall(String title) {
    String evened = EvenedText.of(title);
    return TITLE.stream()
        .anyMatch(phrase ->
            phrase.literal().strip().length() >= OF_TITLE * evened.strip().length()
                && phrase.isIn(evened));
  }

  /** Whether editors take back or put right what they published. */
  public static boolean isNotice(String text) {
    return isIn(text, NOTICE);
  }

  /** Whether a sentence offers the rest of an article that was cut short. */
  public static boolean isOffer(String sentence) {
    return isIn(sentence, OFFER);
  }

  /** Whether a sentence names a news agency or who reported, as datelines and sign-offs do. */
  public static boolean namesAnAgency(String sentence) {
    return isIn(sentence, AGENCY);
  }

  /** Whether a sentence speaks to the reader, or of the site itself. */
  public static boolean speaksToTheReader(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    return READER_PARTS.stream().anyMatch(lower::contains)
        || Arrays.stream(sentence.split("[^\\p{L}\\p{M}]+"))
            .anyMatch(word -> READER.contains(word) || READER.contains(asWritten(word)));
  }

  /** "You" at the beginning of a sentence is "you"; German "Sie" is not "sie". */
  private static String asWritten(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals("ihr") || lower.equals("sie") ? word : lower;
  }

  private static boolean isIn(String text, List<Phrase> phrases) {
    String evened = EvenedText.of(text);
    return phrases.stream().anyMatch(phrase -> phrase.isIn(evened));
  }
}
