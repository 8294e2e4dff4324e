/** Numbers with their units, and dates, as sentences write them. */
@NullMarked
package dev.courant.summarize.grounding.number;

import org.jspecify.annotations.NullMarked;
