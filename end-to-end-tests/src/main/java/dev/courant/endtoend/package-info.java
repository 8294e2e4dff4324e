/**
 * Courant as real processes, the faults that befall them, and the guarantees that must hold all the
 * same.
 */
@NullMarked
package dev.courant.endtoend;

import org.jspecify.annotations.NullMarked;
