package dev.courant.summarize.origin;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.LexiconFile;
import dev.courant.summarize.language.TermMatch;
import dev.courant.summarize.language.TermTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of {@code cues.txt}. */
final class Cues {
  private final TermTrie<Cue> terms;

  Cues() {
    TermTrie.Builder<Cue> builder = new TermTrie.Builder<>();
    for (String line : LexiconFile.lines(Cues.class, "cues.txt")) {
      String[] field = line.split(":", 2);
      Cue cue = Cue.valueOf(field[0].toUpperCase(Locale.ROOT));
      for (String term : field[1].split(",")) {
        builder.add(pattern(term.strip()), cue);
      }
    }
    terms = builder.build();
  }

  /** In the scripts of East Asia such words hang on the name without a space. */
  private static String pattern(String term) {
    boolean attached = term.codePoints().anyMatch(c -> c >= 0x3040);
    return attached ? "*" + term + "*" : term;
  }

  List<TermMatch<Cue>> in(FoldedText text) {
    List<TermMatch<Cue>> found = new ArrayList<>();
    terms.scan(text, found::add);
    return found;
  }
}
