package dev.courant.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A sentence that Courant tells, with its receipts.
 *
 * @param text plain text, one sentence
 * @param receipts ids of the {@linkplain Sentence source sentences} that it rests on; never empty
 *     except in a headline that the outlet wrote itself
 * @param uncompared what of it could not be compared with its receipts, since they are in another
 *     language: {@code content} (the wording), {@code quote}, {@code negation}, {@code modality},
 *     {@code comparison}, {@code cause}, {@code roles}, {@code name}, {@code number}; later
 *     versions may add others. Left out of the JSON where it is empty
 */
public record Statement(
    String text,
    List<String> receipts,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> uncompared) {
  public Statement {
    receipts = List.copyOf(receipts);
    uncompared = uncompared == null ? List.of() : List.copyOf(uncompared);
  }

  /** A sentence of which all was compared, or nothing needs to be. */
  public Statement(String text, List<String> receipts) {
    this(text, receipts, List.of());
  }
}
