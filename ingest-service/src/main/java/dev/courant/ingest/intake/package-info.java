/** From what a feed and a page say to the revision of an article, or to none. */
@NullMarked
package dev.courant.ingest.intake;

import org.jspecify.annotations.NullMarked;
