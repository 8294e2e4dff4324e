/** Which feeds there are to begin with. */
@NullMarked
package dev.courant.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
