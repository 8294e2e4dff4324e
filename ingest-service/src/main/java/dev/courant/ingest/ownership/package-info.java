/**
 * Which instance owns which partitions: leases, what is restored when one begins, and the fence
 * that keeps an instance from writing after it lost one.
 */
@NullMarked
package dev.courant.ingest.ownership;

import org.jspecify.annotations.NullMarked;
