/** Finds which articles tell one event, and what each of them says. */
@NullMarked
package dev.courant.story;

import org.jspecify.annotations.NullMarked;
