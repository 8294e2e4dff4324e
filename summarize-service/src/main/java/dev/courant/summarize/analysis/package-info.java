/** On whose account a text reports, and what it leaves open, told by rules. */
@NullMarked
package dev.courant.summarize.analysis;

import org.jspecify.annotations.NullMarked;
