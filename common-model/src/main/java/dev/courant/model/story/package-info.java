/** The stories topics: which articles tell one event, and what each of them says. */
@NullMarked
package dev.courant.model.story;

import org.jspecify.annotations.NullMarked;
