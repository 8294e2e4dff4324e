/**
 * The only door to the network: whatever the program asks of the outside goes through {@link
 * dev.courant.ingest.fetch.Fetcher}, which keeps to public addresses, to limits of size and time,
 * and to what each host wants of a polite visitor.
 */
@NullMarked
package dev.courant.ingest.fetch;

import org.jspecify.annotations.NullMarked;
