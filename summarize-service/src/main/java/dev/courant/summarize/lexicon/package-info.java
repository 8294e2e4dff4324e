/** Finding the terms of a lexicon in a text, whatever its script. */
@NullMarked
package dev.courant.summarize.lexicon;

import org.jspecify.annotations.NullMarked;
