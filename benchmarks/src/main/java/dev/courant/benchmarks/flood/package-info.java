/** Many articles at once on services with little memory, and in front of a slow store. */
@NullMarked
package dev.courant.benchmarks.flood;

import org.jspecify.annotations.NullMarked;
