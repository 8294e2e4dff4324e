/**
 * What an article says that other accounts of the same event may say otherwise: how many, and who
 * did it or did not. Lists of words in {@code counted.txt}, {@code cues.txt} and {@code deeds.txt}.
 */
@NullMarked
package dev.courant.summarize.claims;

import org.jspecify.annotations.NullMarked;
