package dev.courant.model.story;

import java.util.List;

/**
 * A sentence that a story tells.
 *
 * @param text plain text, one sentence
 * @param language of {@code text}, BCP 47, or {@code und}
 * @param receipts sentences of members that it rests on; never empty but in a headline
 */
public record StorySentence(String text, String language, List<Quote> receipts) {
  public StorySentence {
    receipts = List.copyOf(receipts);
  }
}
