package dev.courant.summarize.summary;

import java.util.function.BooleanSupplier;

/**
 * The language models that make second editions.
 *
 * @param atOnce calls that the first of them takes at once; 0 where there is none
 * @param engine asks them in order of preference; where none gives an answer of which enough
 *     stands, what it compiles names no model
 * @param resting whether none may be asked for now: each was paused, or the budget is spent
 */
public record LanguageModels(int atOnce, Engine engine, BooleanSupplier resting) {
  /** Whether there is any. */
  public boolean configured() {
    return atOnce > 0;
  }
}
