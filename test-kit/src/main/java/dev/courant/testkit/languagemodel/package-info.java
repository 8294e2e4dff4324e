/** A language model that is none: an HTTP server that answers as it is told. */
@NullMarked
package dev.courant.testkit.languagemodel;

import org.jspecify.annotations.NullMarked;
