package dev.courant.ingest.poll;

import dev.courant.ingest.ownership.PartitionLease;

/** Where polls are written. */
interface PollLog {
  /**
   * Writes the sightings, the state that remembers them and the feed if it moved, all or nothing,
   * exactly once, and only while the lease lasts.
   *
   * @return false if the lease has ended; nothing was written then
   * @throws RuntimeException if it cannot be written to; nothing was written then
   */
  boolean write(PartitionLease lease, PollRecords records);
}
