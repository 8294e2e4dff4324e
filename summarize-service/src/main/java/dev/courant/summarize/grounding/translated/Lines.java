package dev.courant.summarize.grounding.translated;

import dev.courant.summarize.language.LexiconFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The lines of a list beside this class, UTF-8; {@code #} starts a comment. */
final class Lines {
  private Lines() {}

  /** The words of a list, parted by blanks or by commas with a blank, in lower case. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    of(name).forEach(line -> words.addAll(List.of(line.toLowerCase(Locale.ROOT).split(",? "))));
    return words;
  }

  /** The lines {@code KEY: VALUE} of a list. */
  static Map<String, String> pairs(String name) {
    Map<String, String> pairs = new HashMap<>();
    for (String line : of(name)) {
      int colon = line.indexOf(':');
      pairs.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return pairs;
  }

  static List<String> of(String name) {
    if (!LexiconFile.exists(Lines.class, name)) {
      throw new IllegalStateException("no list " + name);
    }
    return LexiconFile.lines(Lines.class, name);
  }
}
