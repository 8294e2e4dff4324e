/**
 * Whether a sentence is borne out by the sentences of the original that it names, without a model.
 */
@NullMarked
package dev.courant.summarize.grounding;

import org.jspecify.annotations.NullMarked;
