package dev.courant.summarize.section;

import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.language.LexiconFile;
import dev.courant.summarize.language.TermMatch;
import dev.courant.summarize.language.TermTrie;
import java.util.List;
import java.util.function.Consumer;

/**
 * The words that tell topics in one language. File format: {@code [key]} opens a {@link Topic};
 * {@code 1:} to {@code 3:} opens a line of terms, parted by commas, with how strongly each tells
 * the topic. A term stands for every word that starts with it; {@code term.} for this word only;
 * {@code *term} for words that hold it anywhere. The line {@code !infix} makes the latter the rule,
 * for scripts that do not part words.
 */
final class TopicLexicon {
  /** A term's evidence for one topic; terms are one and the same when their number is. */
  record Cue(Topic topic, double weight, int number) {}

  private final TermTrie<Cue> terms;
  private final int size;

  private TopicLexicon(TermTrie<Cue> terms, int size) {
    this.terms = terms;
    this.size = size;
  }

  /** Reads the given files as one lexicon. */
  static TopicLexicon of(List<String> languages) {
    Reader reader = new Reader();
    languages.forEach(language -> reader.read("topics/" + language + ".txt"));
    return new TopicLexicon(reader.terms.build(), reader.number);
  }

  void scan(FoldedText text, Consumer<TermMatch<Cue>> found) {
    terms.scan(text, found);
  }

  /** How many cues there are; their numbers count from 0. */
  int size() {
    return size;
  }

  private static final class Reader {
    private final TermTrie.Builder<Cue> terms = new TermTrie.Builder<>();
    private Topic topic = Topic.POLITICS;
    private boolean infix;
    private int number;

    void read(String name) {
      infix = false;
      LexiconFile.lines(Topic.class, name).forEach(this::line);
    }

    private void line(String line) {
      if (line.equals("!infix")) {
        infix = true;
      } else if (line.startsWith("[")) {
        String key = line.substring(1, line.length() - 1);
        Topic named = Topic.byKey(key);
        if (named == null) {
          throw new IllegalStateException("no such topic in a lexicon: " + key);
        }
        topic = named;
      } else {
        double weight = line.charAt(0) - '0';
        for (String term : line.substring(2).split("[,،、]")) {
          add(term.strip(), weight);
        }
      }
    }

    private void add(String term, double weight) {
      if (term.isEmpty()) {
        return;
      }
      String written;
      if (term.endsWith(".")) {
        written = term.substring(0, term.length() - 1);
      } else {
        written = infix && !term.startsWith("*") ? "*" + term + "*" : term + "*";
      }
      terms.add(written, new Cue(topic, weight, number++));
    }
  }
}
