package dev.courant.story.delivery;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state back on a thread of its own, since a member of the group has to go on polling
 * meanwhile. Used by the member's thread.
 */
final class TakeOver implements AutoCloseable {
  private final Function<Set<TopicPartition>, State> restore;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("story-restore").factory());
  private @Nullable Future<State> restored;
  private @Nullable State waiting;
  private boolean closed;

  /**
   * Nothing taken over yet.
   *
   * @param restore as {@link StateRestore#restore}
   */
  TakeOver(Function<Set<TopicPartition>, State> restore) {
    this.restore = restore;
  }

  /** Begins to read, if it has not begun yet: the state is the same for all partitions. */
  void begin(Set<TopicPartition> partitions) {
    if (restored == null) {
      restored = thread.submit(() -> handOver(restore.apply(partitions)));
    }
  }

  /** Closes a state that comes too late. */
  private synchronized State handOver(State state) {
    if (closed) {
      state.close();
      throw new CancellationException("taken away meanwhile");
    }
    waiting = state;
    return state;
  }

  /**
   * The state, once it is read.
   *
   * @throws IllegalStateException if it could not be read
   */
  Optional<State> finished() throws InterruptedException {
    Future<State> open = restored;
    if (open == null || !open.isDone()) {
      return Optional.empty();
    }
    try {
      State state = open.get();
      synchronized (this) {
        waiting = null;
      }
      return Optional.of(state);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the decisions could not be read back", e.getCause());
    }
  }

  /** Ends the reading, and closes a state that nobody took. */
  @Override
  public synchronized void close() {
    closed = true;
    thread.shutdownNow();
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
  }
}
