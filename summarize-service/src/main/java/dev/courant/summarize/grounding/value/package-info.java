/** Checks of single values: numbers, units, dates and names. */
@NullMarked
package dev.courant.summarize.grounding.value;

import org.jspecify.annotations.NullMarked;
