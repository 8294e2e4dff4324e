package dev.courant.summarize.grounding.translated;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Map;

/**
 * Finds names in Chinese characters: Chinese ones by their readings, foreign ones by the sound of
 * the characters that transcribe them.
 */
final class HanNames {
  /**
   * Family names in the letters of Hong Kong, Taiwan, Singapore, Korea and Vietnam, and the
   * characters that they are written in.
   */
  private static final Map<String, String> SURNAMES_ABROAD = Lines.pairs("romanised-surnames.txt");

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private final String sentence;
  private final int[] text;

  /** The text in the characters of the mainland. */
  private final int[] simplified;

  HanNames(String sentence) {
    this.sentence = sentence;
    this.text = sentence.codePoints().toArray();
    this.simplified = SIMPLIFIED.transliterate(sentence).codePoints().toArray();
  }

  boolean any() {
    return text.length > 0;
  }

  /** Whether it abbreviates a place. */
  boolean abbreviates(String place) {
    return HanAbbreviations.in(sentence, place);
  }

  /** Whether characters that follow each other can be read as these letters, whole syllables. */
  boolean reads(String letters) {
    for (int i = 0; i < text.length; i++) {
      if (reads(letters, 0, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean reads(String letters, int from, int at) {
    if (from == letters.length()) {
      return true;
    }
    if (at == text.length) {
      return false;
    }
    for (String reading : HanReadings.of(text[at])) {
      if (letters.startsWith(reading, from) && reads(letters, from + reading.length(), at + 1)
          || readsAbroad(letters, from, at, reading)) {
        return true;
      }
    }
    return false;
  }

  /** As Taiwan writes it; not one syllable alone, which would be too easy to find. */
  private boolean readsAbroad(String letters, int from, int at, String reading) {
    for (String way : HanReadings.abroad(reading)) {
      if (way.length() < letters.length()
          && letters.startsWith(way, from)
          && reads(letters, from + way.length(), at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the letters are a family name as it is written outside of China. */
  static boolean surnameAbroad(String letters) {
    return SURNAMES_ABROAD.containsKey(letters);
  }

  /** Whether it has a character that such a family name is written in. */
  boolean hasSurname(String letters) {
    String characters = SURNAMES_ABROAD.getOrDefault(letters, "");
    return Arrays.stream(text).anyMatch(c -> characters.indexOf(c) >= 0);
  }

  /** Whether characters that transcribe foreign names can stand for one of this sound. */
  boolean transcribes(String sound) {
    Transcription name = new Transcription(sound);
    for (int from = 0; from < simplified.length; from++) {
      int to = from;
      while (to < simplified.length && Transcription.uses(simplified[to])) {
        to++;
      }
      if (to - from >= 2 && name.fits(simplified, from, to)) {
        return true;
      }
    }
    return false;
  }
}
