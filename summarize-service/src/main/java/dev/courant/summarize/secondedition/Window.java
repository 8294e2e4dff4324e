package dev.courant.summarize.secondedition;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The raw articles that were read and wait for a model, in memory. Gives out the newest and most
 * told first, of those whose first edition is out; leaves out what waited too long or has a newer
 * revision. Knows up to where each partition is done with, which is what may be committed. Safe for
 * concurrent use.
 */
final class Window {
  private static final int MOST_CHARACTERS = 16 << 20;
  private static final long LOOK_AGAIN_MS = 500;

  private final Clock clock;
  private final int most;
  private final long skipOlderThan;
  private final Consumer<Outcome> ended;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // All guarded by the lock.
  private final Map<Integer, TreeMap<Long, Waiting>> partitions = new HashMap<>();
  private final Map<Integer, Long> read = new HashMap<>();
  private final Map<Integer, Long> firstEditions = new HashMap<>();
  private final Map<ArticleId, Set<Waiting>> byArticle = new HashMap<>();
  private final Headlines headlines = new Headlines();
  private int size;
  private long characters;

  /**
   * An empty window.
   *
   * @param ended is told what becomes of what is left out here
   */
  Window(Clock clock, SecondEditionSettings settings, Consumer<Outcome> ended) {
    this.clock = clock;
    this.most = settings.window();
    this.skipOlderThan = settings.skipOlderThan().toMillis();
    this.ended = ended;
  }

  /** Whether what was written at that time is skipped, so that it need not even be read. */
  boolean isTooOld(long written) {
    return skipOlderThan > 0 && written + skipOlderThan < clock.millis();
  }

  /** Takes an article in; older revisions that wait are left out. */
  void add(Waiting added) {
    locked(() -> {
      leaveOutOlder(added.article());
      byArticle.computeIfAbsent(added.article().id(), _ -> new HashSet<>()).add(added);
      headlines.add(added);
      partitions
          .computeIfAbsent(added.partition(), _ -> new TreeMap<>())
          .put(added.offset(), added);
      size++;
      characters += added.characters();
      changed.signal();
    });
  }

  /** Everything of a partition before this offset was read. */
  void readUpTo(int partition, long offset) {
    locked(() -> read.put(partition, offset));
  }

  /** First editions of everything before these offsets are out, by partition. */
  void firstEditionsUpTo(Map<Integer, Long> offsets) {
    locked(() -> {
      firstEditions.putAll(offsets);
      changed.signalAll();
    });
  }

  /** Whether something waits whose first edition is not known to be out. */
  boolean waitsForFirstEditions() {
    return computed(() ->
        partitions.entrySet().stream()
            .anyMatch(one ->
                !one.getValue().isEmpty()
                    && one.getValue().lastKey() >= firstEditions.getOrDefault(one.getKey(), 0L)));
  }

  boolean isFull() {
    return computed(() -> size >= most || characters >= MOST_CHARACTERS);
  }

  int size() {
    return computed(() -> size);
  }

  /** The next one to be told; waits for it. */
  Waiting take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        Optional<Waiting> next = next(clock.millis());
        if (next.isPresent()) {
          next.get().take();
          return next.get();
        }
        changed.await(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<Waiting> next(long now) {
    List<Waiting> tooOld = new ArrayList<>();
    Waiting best = null;
    for (Map.Entry<Integer, TreeMap<Long, Waiting>> partition : partitions.entrySet()) {
      long out = firstEditions.getOrDefault(partition.getKey(), 0L);
      for (Waiting one : partition.getValue().headMap(out, false).values()) {
        if (!one.isTaken() && isTooOld(one.written())) {
          tooOld.add(one);
        } else if (one.isDue(now) && (best == null || one.rank() > best.rank())) {
          best = one;
        }
      }
    }
    for (Waiting one : tooOld) {
      remove(one);
      ended.accept(Outcome.SKIPPED);
    }
    return Optional.ofNullable(best);
  }

  /** It is done with; false if it is not this instance's work any more. */
  boolean done(Waiting one) {
    return computed(() -> {
      remove(one);
      return !one.isDropped();
    });
  }

  /** It is to be taken again, after a while. */
  void putBack(Waiting one, Duration pause) {
    locked(() -> one.putBack(clock.millis() + pause.toMillis()));
  }

  /** Whether it is still this instance's work. */
  boolean owns(Waiting one) {
    return computed(() -> !one.isDropped());
  }

  /** For each partition the offset up to which everything is done with. */
  Map<Integer, Long> doneUpTo() {
    return computed(() -> {
      Map<Integer, Long> done = new HashMap<>(read);
      partitions.forEach((partition, waiting) -> {
        if (!waiting.isEmpty()) {
          done.put(partition, waiting.firstKey());
        }
      });
      return done;
    });
  }

  /** Forgets partitions that were given up. */
  void drop(Collection<Integer> gone) {
    locked(() -> {
      for (int partition : gone) {
        TreeMap<Long, Waiting> waiting = partitions.remove(partition);
        read.remove(partition);
        firstEditions.remove(partition);
        if (waiting != null) {
          for (Waiting one : waiting.values()) {
            forget(one);
            one.drop();
          }
        }
      }
    });
  }

  /** Forgets everything. */
  void clear() {
    drop(
        computed(() -> {
          Set<Integer> all = new HashSet<>(partitions.keySet());
          all.addAll(read.keySet());
          return all;
        }));
  }

  /** No older revision of an article that is withdrawn needs to be told anew. */
  void withdrawn(ArticleIngested article) {
    locked(() -> leaveOutOlder(article));
  }

  private void leaveOutOlder(ArticleIngested article) {
    for (Waiting older : List.copyOf(byArticle.getOrDefault(article.id(), Set.of()))) {
      if (!older.isTaken() && older.article().revision() < article.revision()) {
        remove(older);
        ended.accept(Outcome.SUPERSEDED);
      }
    }
  }

  private void remove(Waiting one) {
    TreeMap<Long, Waiting> waiting = partitions.get(one.partition());
    if (waiting != null && waiting.remove(one.offset(), one)) {
      forget(one);
    }
  }

  private void forget(Waiting one) {
    size--;
    characters -= one.characters();
    headlines.remove(one);
    Set<Waiting> same = byArticle.get(one.article().id());
    if (same != null && same.remove(one) && same.isEmpty()) {
      byArticle.remove(one.article().id());
    }
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  private <T> T computed(java.util.function.Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
