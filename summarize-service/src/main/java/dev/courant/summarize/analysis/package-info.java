/** What a text reports, on whose account, and what it leaves open, told by rules. */
@NullMarked
package dev.courant.summarize.analysis;

import org.jspecify.annotations.NullMarked;
