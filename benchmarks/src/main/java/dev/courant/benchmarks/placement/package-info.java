/** How feeds spread over partitions and partitions over instances, without a broker. */
@NullMarked
package dev.courant.benchmarks.placement;

import org.jspecify.annotations.NullMarked;
