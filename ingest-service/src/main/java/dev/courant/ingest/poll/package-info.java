/** Who polls which feed when, and the one transaction in which a poll is written. */
@NullMarked
package dev.courant.ingest.poll;

import org.jspecify.annotations.NullMarked;
