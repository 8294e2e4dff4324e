/** Which articles of a story are copies, name one origin or come from one publisher. */
@NullMarked
package dev.courant.story.copies;

import org.jspecify.annotations.NullMarked;
