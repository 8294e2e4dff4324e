package dev.courant.summarize.grounding.evidence;

import dev.courant.summarize.grounding.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Compares one kind of thing that a sentence says with its evidence. Stateless. */
public interface ClaimCheck {
  /** What speaks against the sentence, or null. */
  @Nullable Finding check(Reading claim, Evidence evidence);
}
