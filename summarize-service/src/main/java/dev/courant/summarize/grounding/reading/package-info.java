/** A sentence, read: its clauses, names, verbs and negations, and how it lies along another one. */
@NullMarked
package dev.courant.summarize.grounding.reading;

import org.jspecify.annotations.NullMarked;
