/** A newsroom of made-up stories of which it is known who copied whom and who differs from whom. */
@NullMarked
package dev.courant.testkit.stories;

import org.jspecify.annotations.NullMarked;
