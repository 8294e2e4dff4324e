/** The engine that needs no model: chooses sentences of the original and quotes them verbatim. */
@NullMarked
package dev.courant.summarize.extractive;

import org.jspecify.annotations.NullMarked;
