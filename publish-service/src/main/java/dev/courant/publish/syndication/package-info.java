/** The articles as RSS, Atom and JSON Feed. */
@NullMarked
package dev.courant.publish.syndication;

import org.jspecify.annotations.NullMarked;
