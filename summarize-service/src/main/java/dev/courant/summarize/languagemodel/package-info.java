/**
 * Engines that ask a language model over HTTP. What a model says is checked before it counts; what
 * it cannot say, or may not, the extractive engine says.
 */
@NullMarked
package dev.courant.summarize.languagemodel;

import org.jspecify.annotations.NullMarked;
