/** Whether a number or a name that the source has belongs where the sentence puts it. */
@NullMarked
package dev.courant.summarize.grounding.fit;

import org.jspecify.annotations.NullMarked;
