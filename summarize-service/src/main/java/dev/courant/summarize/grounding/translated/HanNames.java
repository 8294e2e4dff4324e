package dev.courant.summarize.grounding.translated;

/**
 * Finds names in Chinese characters: Chinese ones by their readings, foreign ones by the sound of
 * the characters that transcribe them.
 */
final class HanNames {
  private final int[] text;

  HanNames(String sentence) {
    this.text = sentence.codePoints().toArray();
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
      if (letters.startsWith(reading, from) && reads(letters, from + reading.length(), at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether characters that transcribe foreign names can stand for one of this sound. */
  boolean transcribes(String sound) {
    Transcription name = new Transcription(sound);
    for (int from = 0; from < text.length; from++) {
      int to = from;
      while (to < text.length && TranscriptionCharacters.has(text[to])) {
        to++;
      }
      if (to - from >= 2 && name.fits(text, from, to)) {
        return true;
      }
    }
    return false;
  }
}
