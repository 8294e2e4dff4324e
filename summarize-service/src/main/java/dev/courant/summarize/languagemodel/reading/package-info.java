/** What a language model is asked about a text, and how its answer is read. */
@NullMarked
package dev.courant.summarize.languagemodel.reading;

import org.jspecify.annotations.NullMarked;
