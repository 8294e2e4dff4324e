/** When which feed is polled, and the one transaction that a poll is written in. */
@NullMarked
package dev.courant.ingest.poll;

import org.jspecify.annotations.NullMarked;
