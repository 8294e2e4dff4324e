package dev.courant.operations.doctor;

/**
 * Counts offsets of one partition that hold nothing and that no transaction explains. It is shown
 * every record, also those that were rolled back. What is left are the markers that end
 * transactions: each ends one that has a record here, so there are never more than records before
 * them, and in a row never more than producers that write at once.
 */
final class OffsetMeter {
  /** More transactions than these are not open at once. */
  private static final long MOST_MARKERS_IN_A_ROW = 100;

  private long next;
  private long unended;
  private long lost;

  OffsetMeter(long begin) {
    this.next = begin;
    // What came before the first record that is kept may be ended behind it.
    this.unended = begin == 0 ? 0 : MOST_MARKERS_IN_A_ROW;
  }

  void record(long offset) {
    gap(offset - next);
    next = offset + 1;
    unended++;
  }

  void end(long offset) {
    gap(offset - next);
    next = Math.max(next, offset);
  }

  long lost() {
    return lost;
  }

  private void gap(long offsets) {
    if (offsets <= 0) {
      return;
    }
    long explained = Math.min(offsets, Math.min(unended, MOST_MARKERS_IN_A_ROW));
    unended -= explained;
    if (offsets - explained > 0) {
      lost += offsets - explained;
    }
  }
}
