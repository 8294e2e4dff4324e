package dev.courant.ingest.poll;

/** Where polls are written. */
interface PollLog {
  /**
   * Writes the sightings, the state that remembers them and the feed where it moved, all or
   * nothing, exactly once, and only while the tenure lasts.
   *
   * @return false where the tenure has ended; nothing was written then
   * @throws RuntimeException where the log cannot be written to for now; nothing was written then
   */
  boolean write(Tenure tenure, PollRecords records);
}
