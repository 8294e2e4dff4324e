/** Tests of reading feed documents. */
@NullMarked
package dev.courant.ingest.feed;

import org.jspecify.annotations.NullMarked;
