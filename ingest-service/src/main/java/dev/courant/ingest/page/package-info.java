/** The page behind an entry. */
@NullMarked
package dev.courant.ingest.page;

import org.jspecify.annotations.NullMarked;
