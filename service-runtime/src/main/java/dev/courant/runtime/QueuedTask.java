package dev.courant.runtime;

import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * A task in the queue of {@link Computing}: the urgent first, then in the order of their coming.
 */
final class QueuedTask<T> extends FutureTask<T> implements Comparable<QueuedTask<?>> {
  private static final Comparator<QueuedTask<?>> ORDER =
      Comparator.<QueuedTask<?>, Boolean>comparing(task -> !task.urgent)
          .thenComparingLong(task -> task.number);

  private final boolean urgent;
  private final long number;

  /**
   * A task.
   *
   * @param number grows from task to task
   */
  QueuedTask(Callable<T> task, boolean urgent, long number) {
    super(task);
    this.urgent = urgent;
    this.number = number;
  }

  @Override
  public int compareTo(QueuedTask<?> other) {
    return ORDER.compare(this, other);
  }
}
