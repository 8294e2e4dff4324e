/** The broker and the store that tests and the one-process run stand on. */
@NullMarked
package dev.courant.testkit.infrastructure;

import org.jspecify.annotations.NullMarked;
