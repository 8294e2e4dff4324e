/** The section of an article, region and topic, told by rules from its text alone. */
@NullMarked
package dev.courant.summarize.section;

import org.jspecify.annotations.NullMarked;
