/** What a start does so that its first reader does not wait. */
@NullMarked
package dev.courant.publish.warmup;

import org.jspecify.annotations.NullMarked;
