/** Checks of a sentence whose source is in another language: what can be compared there. */
@NullMarked
package dev.courant.summarize.grounding.across;

import org.jspecify.annotations.NullMarked;
