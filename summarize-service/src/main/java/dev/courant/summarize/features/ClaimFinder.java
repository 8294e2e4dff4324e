package dev.courant.summarize.features;

import dev.courant.model.Features.Claim;
import dev.courant.summarize.text.SourceText;
import java.util.List;

/** Finds what an article says that others may say otherwise. Never fails. Thread-safe. */
@FunctionalInterface
public interface ClaimFinder {
  /** Finds nothing. */
  ClaimFinder NONE = text -> List.of();

  /** The claims of a text in reading order; the same for the same text. */
  List<Claim> find(SourceText text);
}
