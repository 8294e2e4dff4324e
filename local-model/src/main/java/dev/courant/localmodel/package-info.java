/**
 * A language model out of a file, behind OpenAI's protocol on the loopback address. Runs in a
 * process of its own, since a fault in native code takes its process along.
 */
@NullMarked
package dev.courant.localmodel;

import org.jspecify.annotations.NullMarked;
