/**
 * What is known of languages: words and their stems, folding, function words, and the lists that
 * the checks read.
 */
@NullMarked
package dev.courant.summarize.language;

import org.jspecify.annotations.NullMarked;
