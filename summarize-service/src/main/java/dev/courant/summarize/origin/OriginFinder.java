package dev.courant.summarize.origin;

import dev.courant.model.Origin;
import dev.courant.summarize.text.SourceText;
import java.util.List;

/** Finds the agencies and outlets that a text names as where its news comes from. */
public final class OriginFinder {
  /** The chain of origin, the nearest first; empty where the text names none. */
  public List<Origin> find(SourceText text) {
    return List.of();
  }
}
