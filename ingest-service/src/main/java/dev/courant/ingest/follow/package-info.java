/** Threads that follow what stands on the brokers. */
@NullMarked
package dev.courant.ingest.follow;

import org.jspecify.annotations.NullMarked;
