/** Decides the revisions of an article from its feeds and its page. */
@NullMarked
package dev.courant.ingest.intake;

import org.jspecify.annotations.NullMarked;
