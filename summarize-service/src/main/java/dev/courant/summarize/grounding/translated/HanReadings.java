package dev.courant.summarize.grounding.translated;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The readings of Chinese characters in Pinyin without tones, all that a character has. */
final class HanReadings {
  private static final String PATH = "/pinyin_dict_char.txt";
  private static final Map<Integer, List<String>> READINGS = load();

  private static final Set<String> SYLLABLES =
      READINGS.values().stream()
          .flatMap(List::stream)
          .filter(reading -> reading.length() > 1 && reading.matches(".*[aeiou].*"))
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, Set<String>> ABROAD =
      SYLLABLES.stream().collect(Collectors.toUnmodifiableMap(s -> s, WadeGiles::of));

  private HanReadings() {}

  /** Whether a Chinese character can be read so. */
  static boolean syllable(String letters) {
    return SYLLABLES.contains(letters);
  }

  /** What Taiwan writes for a reading; empty where it is the same. */
  static Set<String> abroad(String reading) {
    return ABROAD.getOrDefault(reading, Set.of());
  }

  /** Empty for what is no Chinese character. */
  static List<String> of(int character) {
    return READINGS.getOrDefault(character, List.of());
  }

  private static Map<Integer, List<String>> load() {
    Map<Integer, List<String>> readings = new HashMap<>();
    Map<String, String> toneless = new HashMap<>();
    for (String line : Lines.of(PATH)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        readings.put(
            line.codePointAt(0),
            Arrays.stream(line.substring(colon + 1).split(","))
                .map(r -> toneless.computeIfAbsent(r, Romanisation::of))
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList());
      }
    }
    return readings;
  }
}
