/**
 * Checks of what is told of the values: who does what to whom, how surely, of how many, why and
 * when.
 */
@NullMarked
package dev.courant.summarize.grounding.relation;

import org.jspecify.annotations.NullMarked;
