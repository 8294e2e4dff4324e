/**
 * What a sentence is held against: the article, the source sentences it rests on, and what a check
 * finds.
 */
@NullMarked
package dev.courant.summarize.grounding.evidence;

import org.jspecify.annotations.NullMarked;
