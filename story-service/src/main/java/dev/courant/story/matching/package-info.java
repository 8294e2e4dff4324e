/** The same event or another: decided from features alone, the same for the same arrivals. */
@NullMarked
package dev.courant.story.matching;

import org.jspecify.annotations.NullMarked;
