package dev.courant.summarize.analysis;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.LexiconFile;
import dev.courant.summarize.language.TermMatch;
import dev.courant.summarize.language.TermTrie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code cues.txt}, by language. */
final class CueLexicons {
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "ko");
  private static final Map<String, String> NEIGHBOURS =
      Map.of("no", "nb", "nn", "nb", "sk", "cs", "be", "ru", "ca", "es", "gl", "pt", "af", "nl");

  private final Map<String, TermTrie<Cue>> languages = new HashMap<>();

  CueLexicons() {
    Map<String, TermTrie.Builder<Cue>> builders = new HashMap<>();
    for (String line : LexiconFile.lines(CueLexicons.class, "cues.txt")) {
      String[] field = line.split("[ :]", 3);
      Cue cue = Cue.valueOf(field[1].toUpperCase(Locale.ROOT));
      TermTrie.Builder<Cue> builder =
          builders.computeIfAbsent(field[0], language -> new TermTrie.Builder<>());
      for (String term : field[2].split(",")) {
        builder.add(pattern(term.strip(), UNSPACED.contains(field[0])), cue);
      }
    }
    builders.forEach((language, builder) -> languages.put(language, builder.build()));
  }

  /** Whether the cues of a language are known; where they are not, nothing may be said of them. */
  boolean knows(String language) {
    return languages.containsKey(key(language));
  }

  List<TermMatch<Cue>> in(FoldedText text, String language) {
    TermTrie<Cue> terms = languages.get(key(language));
    if (terms == null) {
      return List.of();
    }
    List<TermMatch<Cue>> found = new ArrayList<>();
    terms.scan(text, found::add);
    return found;
  }

  /** The language whose words serve this one: ISO 639-1. */
  static String key(String language) {
    String base = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return NEIGHBOURS.getOrDefault(base, base);
  }

  private static String pattern(String term, boolean unspaced) {
    if (term.endsWith(".")) {
      return term.substring(0, term.length() - 1);
    }
    return unspaced ? "*" + term + "*" : term + "*";
  }
}
