package dev.courant.evaluation;

import dev.courant.model.Sentence;
import dev.courant.summarize.text.SourceText;
import java.util.List;

/** Finds the sentences of a text that a corpus names as receipts, however it parts sentences. */
final class NamedReceipts {
  private static final int SHORTEST_PART = 12;

  private NamedReceipts() {}

  /**
   * The ids of the sentences that a receipt has in it, or that have a receipt in them.
   *
   * @param receipts texts of source sentences
   */
  static List<String> in(SourceText text, List<String> receipts) {
    List<String> wanted = receipts.stream().map(NamedReceipts::letters).toList();
    return text.sentences().stream()
        .filter(sentence -> wanted.stream().anyMatch(w -> same(letters(sentence.text()), w)))
        .map(Sentence::id)
        .toList();
  }

  private static boolean same(String sentence, String receipt) {
    return !sentence.isEmpty()
        && (sentence.equals(receipt)
            || sentence.length() >= SHORTEST_PART && receipt.contains(sentence)
            || receipt.length() >= SHORTEST_PART && sentence.contains(receipt));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
