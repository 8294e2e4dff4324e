package dev.courant.summarize.grounding.translated;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The characters that Chinese writes foreign names with, by their sound. */
final class TranscriptionCharacters {
  private static final List<String> LINES = Lines.of("transcription-characters.txt");
  private static final Set<Integer> RARE = characters(LINES.getFirst());
  private static final Set<Integer> COMMON = characters(LINES.getLast());

  private TranscriptionCharacters() {}

  static boolean has(int character) {
    return RARE.contains(character) || COMMON.contains(character);
  }

  /** Whether it stands in other words as often. */
  static boolean common(int character) {
    return COMMON.contains(character);
  }

  private static Set<Integer> characters(String line) {
    Set<Integer> all = new HashSet<>();
    line.codePoints().forEach(all::add);
    return all;
  }
}
