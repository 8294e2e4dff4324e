/** How fast articles find their stories. */
@NullMarked
package dev.courant.benchmarks.stories;

import org.jspecify.annotations.NullMarked;
