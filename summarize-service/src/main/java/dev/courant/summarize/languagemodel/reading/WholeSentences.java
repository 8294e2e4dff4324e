package dev.courant.summarize.languagemodel.reading;

import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.summarize.language.SentenceEnds;
import dev.courant.summarize.language.SentenceSplitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts what a model wrote into whole sentences, each of which can be shown or withheld by itself.
 * What a limit cut off has no end, and is left out.
 */
final class WholeSentences {
  private static final String ANY_LANGUAGE = "und";
  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  private WholeSentences() {}

  /**
   * Of one statement, which most often is one sentence.
   *
   * @param most characters that the answer's schema permits; a text of that length without an end
   *     was cut there
   * @param apart whether to part sentences that are not cut off, too
   */
  static List<Statement> of(Statement statement, int most, boolean apart) {
    String text = statement.text();
    boolean full = text.codePointCount(0, text.length()) >= most;
    boolean cut = text.endsWith(JsonRepair.UNFINISHED) || full && !SentenceEnds.isTerminated(text);
    if (!apart && !cut && !full) {
      return List.of(statement);
    }
    List<Statement> whole = new ArrayList<>();
    for (Sentence sentence : SPLITTER.split(text, ANY_LANGUAGE)) {
      whole.add(new Statement(sentence.text(), statement.receipts()));
    }
    if (cut && !whole.isEmpty()) {
      whole.removeLast();
    }
    return whole;
  }
}
