package dev.courant.story.matching;

/** The highest of some values above 0: a heap of so many, the least of them on top. */
final class Highest {
  private double[] heap = new double[64];
  private int limit;
  private int size;

  void clear(int highest) {
    heap = highest > heap.length ? new double[highest] : heap;
    limit = highest;
    size = 0;
  }

  /** What a value must be above to change them: 0 while there are fewer. */
  double least() {
    return size < limit ? 0 : heap[0];
  }

  /** A value above the least. */
  void add(double value) {
    if (size < limit) {
      int at = size++;
      while (at > 0 && heap[(at - 1) / 2] > value) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
      }
      heap[at] = value;
      return;
    }
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      child += child + 1 < size && heap[child + 1] < heap[child] ? 1 : 0;
      if (heap[child] >= value) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = value;
  }
}
