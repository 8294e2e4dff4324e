/** Batches in, results out, in one transaction each: exactly once, in order per article. */
@NullMarked
package dev.courant.summarize.delivery;

import org.jspecify.annotations.NullMarked;
