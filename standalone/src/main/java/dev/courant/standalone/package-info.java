/**
 * Everything in one process: the real broker, a store filled from the log, and the four services.
 */
@NullMarked
package dev.courant.standalone;

import org.jspecify.annotations.NullMarked;
