/**
 * What a sentence and a source in another language have in common: names by exonym, transliteration
 * and reading, numbers by the spell-out rules of CLDR, months and weekdays by its calendar. Knows
 * strings only; the checks that decide are in {@code grounding}.
 */
@NullMarked
package dev.courant.summarize.grounding.translated;

import org.jspecify.annotations.NullMarked;
