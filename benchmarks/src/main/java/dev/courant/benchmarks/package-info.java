/** Speed, measured against its limits: {@code ./courant bench}. */
@NullMarked
package dev.courant.benchmarks;

import org.jspecify.annotations.NullMarked;
