package dev.courant.ingest.ownership;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restores assigned partitions on a thread of its own, since a member of the group has to go on
 * polling meanwhile. Used by the member's thread.
 *
 * @param <A> what is restored of a partition beside its lease
 */
final class TakeOvers<A> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TakeOvers.class);

  private final Function<Collection<Integer>, Map<PartitionLease, A>> restore;
  private final BiConsumer<PartitionLease, A> begin;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("partition-restore").factory());
  private final List<TakeOver<A>> open = new ArrayList<>();

  /**
   * Nothing taken over yet.
   *
   * @param restore as {@link PartitionRestore#restore}
   * @param begin as {@link Leases#begin}; called on the member's thread
   */
  TakeOvers(
      Function<Collection<Integer>, Map<PartitionLease, A>> restore,
      BiConsumer<PartitionLease, A> begin) {
    this.restore = restore;
    this.begin = begin;
  }

  /**
   * What was assigned at once.
   *
   * @param wanted those that have not been revoked since
   */
  private record TakeOver<A>(
      Set<Integer> wanted, long began, Future<Map<PartitionLease, A>> restored) {}

  /** Begins to restore partitions. */
  void begin(Collection<Integer> partitions) {
    List<Integer> all = List.copyOf(partitions);
    open.add(
        new TakeOver<>(
            new HashSet<>(all), System.nanoTime(), thread.submit(() -> restore.apply(all))));
  }

  /** Forgets partitions that were revoked before they were restored. */
  void giveUp(Collection<Integer> partitions) {
    open.forEach(one -> one.wanted().removeAll(partitions));
  }

  /** Whether nothing is being restored. */
  boolean none() {
    return open.isEmpty();
  }

  /**
   * Begins the leases of what is restored by now, and returns its partitions.
   *
   * @throws IllegalStateException if something could not be restored; all is to be given up then
   */
  Set<Integer> finished() throws InterruptedException {
    Set<Integer> begun = new HashSet<>();
    for (TakeOver<A> one : List.copyOf(open)) {
      if (one.restored().isDone()) {
        open.remove(one);
        result(one)
            .forEach((lease, articles) -> {
              if (one.wanted().contains(lease.partition())) {
                begin.accept(lease, articles);
                begun.add(lease.partition());
              }
            });
        if (!one.wanted().isEmpty()) {
          log.info(
              "Took over partitions {} in {} ms",
              one.wanted().stream().sorted().toList(),
              Duration.ofNanos(System.nanoTime() - one.began()).toMillis());
        }
      }
    }
    return begun;
  }

  private static <A> Map<PartitionLease, A> result(TakeOver<A> one) throws InterruptedException {
    try {
      return one.restored().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("partitions could not be restored", e.getCause());
    }
  }

  /** Ends what is being restored. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
