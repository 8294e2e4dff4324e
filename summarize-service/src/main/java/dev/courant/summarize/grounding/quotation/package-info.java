/** Checks of what stands in quotation marks, and of who said it. */
@NullMarked
package dev.courant.summarize.grounding.quotation;

import org.jspecify.annotations.NullMarked;
