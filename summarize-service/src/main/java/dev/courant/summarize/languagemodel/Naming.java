package dev.courant.summarize.languagemodel;

import dev.courant.model.Entity;
import dev.courant.model.Sentence;
import dev.courant.summarize.language.FoldedText;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a name that a model gives stands in the text: as whole words, case, accents and
 * punctuation aside, in a sentence that the model names. What is shown is always the text's own
 * spelling, so that nothing of the model's gets out. Not thread-safe; for one draft.
 */
final class Naming {
  private static final int LONGEST = 80;
  private static final int SHORTEST = 2;

  private final Map<String, FoldedText> sentences = new HashMap<>();

  /**
   * The names of one text.
   *
   * @param admitted ids of sentences that a name may rest on
   */
  Naming(SourceText text, Predicate<String> admitted) {
    for (Sentence sentence : text.sentences()) {
      if (admitted.test(sentence.id())) {
        sentences.put(sentence.id(), FoldedText.of(sentence.text()));
      }
    }
  }

  /** The name in the text's spelling, with those receipts that bear it out; null without any. */
  @Nullable Entity standing(Entity drafted) {
    FoldedText folded = FoldedText.of(drafted.name());
    String name = folded.folded(0, folded.length()).strip();
    if (name.length() < SHORTEST || name.length() > LONGEST) {
      return null;
    }
    String spelling = "";
    List<String> receipts = new ArrayList<>();
    for (String id : drafted.receipts()) {
      FoldedText sentence = sentences.get(id);
      String found = sentence == null ? "" : spelling(name, sentence);
      if (!found.isEmpty()) {
        spelling = spelling.isEmpty() ? found : spelling;
        receipts.add(id);
      }
    }
    return receipts.isEmpty() ? null : new Entity(spelling, drafted.kind(), receipts);
  }

  /** The name as a sentence writes it; empty where it does not. */
  private static String spelling(String name, FoldedText sentence) {
    String letters = sentence.folded(0, sentence.length());
    for (int at = letters.indexOf(name); at >= 0; at = letters.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (sentence.startsWord(at) && sentence.endsWord(end)) {
        return sentence.original(at, end);
      }
    }
    return "";
  }
}
