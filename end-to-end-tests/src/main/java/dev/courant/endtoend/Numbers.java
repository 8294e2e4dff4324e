package dev.courant.endtoend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a command line, each a name and a whole number.
 *
 * @param given by name
 */
record Numbers(Map<String, Long> given) {
  /**
   * Reads.
   *
   * @param known names, such as {@code --seed}
   * @return nothing where a name is not known, or no number follows it
   */
  static Optional<Numbers> of(List<String> args, List<String> known) {
    Map<String, Long> given = new LinkedHashMap<>();
    for (int i = 0; i < args.size(); i += 2) {
      boolean number = i + 1 < args.size() && args.get(i + 1).matches("-?\\d{1,18}");
      if (!known.contains(args.get(i)) || !number) {
        return Optional.empty();
      }
      given.put(args.get(i), Long.valueOf(args.get(i + 1)));
    }
    return Optional.of(new Numbers(given));
  }

  int number(String name, int otherwise) {
    return Math.toIntExact(given.getOrDefault(name, (long) otherwise));
  }

  /** The seed that was given, or one that nobody chose. */
  long seed() {
    return given.getOrDefault("--seed", System.nanoTime());
  }
}
