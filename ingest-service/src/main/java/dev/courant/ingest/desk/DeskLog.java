package dev.courant.ingest.desk;

/** Where a desk writes. */
public interface DeskLog {
  /**
   * Writes all or nothing, exactly once, and only while this instance has the desk.
   *
   * @return false where it has not any more; nothing was written then
   * @throws RuntimeException where the log cannot be written to for now; nothing was written then
   */
  boolean write(DeskRecords records);
}
