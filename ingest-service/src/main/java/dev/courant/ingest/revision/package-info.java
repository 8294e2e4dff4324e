/** What a revision of an article changes, by sentence. */
@NullMarked
package dev.courant.ingest.revision;

import org.jspecify.annotations.NullMarked;
