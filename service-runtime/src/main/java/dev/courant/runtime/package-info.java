/**
 * How every service runs: one loop for everything in the background, one start, one watchdog, one
 * way to keep a record from stopping others, and the figures that say whether work moves.
 */
@NullMarked
package dev.courant.runtime;

import org.jspecify.annotations.NullMarked;
