/** Dead letters: listed, shown, replayed, dropped. */
@NullMarked
package dev.courant.operations.deadletters;

import org.jspecify.annotations.NullMarked;
