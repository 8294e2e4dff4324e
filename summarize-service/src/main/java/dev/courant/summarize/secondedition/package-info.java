/**
 * Second editions: a consumer group of its own lets language models tell anew what the first
 * edition told at once. However long that takes, nobody waits for it.
 */
@NullMarked
package dev.courant.summarize.secondedition;

import org.jspecify.annotations.NullMarked;
