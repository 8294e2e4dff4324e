package dev.courant.summarize.claims;

import dev.courant.summarize.claims.Terms.Found;
import dev.courant.summarize.grounding.number.SentenceWords.Word;
import java.util.ArrayList;
import java.util.List;

/** Who says so, where words such as "according to" stand before a name. */
final class Cited {
  private static final int LONGEST = 6;

  private Cited() {}

  /** The name as it stands there, or nothing. */
  static String in(ReadSentence sentence) {
    for (Found cue : sentence.cues()) {
      if (cue.is("according")) {
        String name = name(sentence, cue.end());
        if (!name.isEmpty()) {
          return name;
        }
      }
    }
    return "";
  }

  private static String name(ReadSentence sentence, int start) {
    List<Word> words = sentence.words();
    List<Word> name = new ArrayList<>();
    for (int i = start; i < words.size() && i < start + LONGEST; i++) {
      Word word = words.get(i);
      boolean capital = Character.isUpperCase(word.text().codePointAt(0));
      boolean article = name.isEmpty() && !word.content();
      if (!name.isEmpty() && (sentence.cutBefore(i) || !capital) || !capital && !article) {
        break;
      }
      if (capital) {
        name.add(word);
      }
    }
    return name.isEmpty()
        ? ""
        : sentence
            .text()
            .substring(name.getFirst().start(), name.getLast().end())
            .replaceAll("\\s+", " ")
            .strip();
  }
}
