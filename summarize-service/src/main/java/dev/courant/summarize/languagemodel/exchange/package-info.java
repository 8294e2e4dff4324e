/** What goes into one call of a language model and what comes out of it. */
@NullMarked
package dev.courant.summarize.languagemodel.exchange;

import org.jspecify.annotations.NullMarked;
