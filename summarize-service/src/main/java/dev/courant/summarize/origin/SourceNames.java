package dev.courant.summarize.origin;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.LexiconFile;
import dev.courant.summarize.language.TermMatch;
import dev.courant.summarize.language.TermTrie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The agencies and outlets that {@code sources.txt} lists, found where they are written as there.
 */
final class SourceNames {
  private final TermTrie<Alias> aliases;
  private final Map<String, String> names = new HashMap<>();

  /** One way to write a name. */
  private record Alias(String name, String written, Set<String> languages) {
    boolean standsIn(FoldedText text, TermMatch<Alias> match, String language) {
      String original = text.original(match.start(), match.end());
      boolean caseless = written.codePoints().anyMatch(c -> c >= 0x590 && Character.isLetter(c));
      boolean quoted = !written.startsWith("„") || text.afterQuote(match.start());
      return (caseless || quoted && original.equals(bare()))
          && (languages.isEmpty() || languages.contains(language));
    }

    /** As it is found in a text: a match ends with its last letter. */
    private String bare() {
      return written.replaceAll("[„“]|\\.$", "");
    }
  }

  /** A name in a text; folded positions. */
  record Named(String name, int start, int end) {}

  SourceNames() {
    TermTrie.Builder<Alias> builder = new TermTrie.Builder<>();
    for (String line : LexiconFile.lines(SourceNames.class, "sources.txt")) {
      String[] field = line.split("\\|", 2);
      String[] name = field[0].split("@", 2);
      Set<String> languages = name.length > 1 ? Set.of(name[1].split(" ")) : Set.of();
      for (String written : field[1].split(",")) {
        String alias = written.strip();
        boolean latin = alias.codePoints().allMatch(c -> c < 0x530 || !Character.isLetter(c));
        builder.add(latin ? alias : alias + "*", new Alias(name[0], alias, languages));
        names.putIfAbsent(alias, name[0]);
      }
    }
    aliases = builder.build();
  }

  /**
   * The names in a text, in reading order.
   *
   * @param language the primary subtag; some short names only count in their own languages
   */
  List<Named> in(FoldedText text, String language) {
    List<Named> found = new ArrayList<>();
    aliases.scan(
        text,
        match -> match.value().standsIn(text, match, language),
        match -> found.add(new Named(match.value().name(), match.start(), match.end())));
    return found;
  }

  /** The name that exactly this stands for. */
  Optional<String> named(String written) {
    return Optional.ofNullable(names.get(written));
  }
}
