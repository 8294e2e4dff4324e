package dev.courant.model;

import java.util.List;

/**
 * A sentence that Courant tells, with its receipts.
 *
 * @param text plain text, one sentence
 * @param receipts ids of the {@linkplain Sentence source sentences} that it rests on; never empty
 *     except in a headline that the outlet wrote itself
 */
public record Statement(String text, List<String> receipts) {
  public Statement {
    receipts = List.copyOf(receipts);
  }
}
