package dev.courant.summarize.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.SummarizedRevision;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions were summarised, of the articles in the partitions that this instance has. A
 * partition's are read back when its first record comes, and forgotten when it is given up. What a
 * batch adds counts for itself at once, and for others once its transaction is committed.
 */
final class Revisions {
  private final Source source;
  private final Clock clock;
  private final Map<Integer, RevisionTable> partitions = new ConcurrentHashMap<>();

  Revisions(Source source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Where they are read back from. */
  @FunctionalInterface
  interface Source {
    /**
     * Reads what was summarised of some partitions' articles.
     *
     * @throws RuntimeException if it cannot be read now; to be tried again
     */
    Map<Integer, RevisionTable> read(Collection<Integer> partitions);
  }

  /**
   * What is known for a batch.
   *
   * @param wanted partitions of its records
   */
  Known forBatch(Collection<Integer> wanted) {
    List<Integer> missing =
        wanted.stream().distinct().filter(one -> !partitions.containsKey(one)).toList();
    if (!missing.isEmpty()) {
      partitions.putAll(source.read(missing));
    }
    Map<Integer, Partition> batches = new HashMap<>();
    wanted.forEach(one ->
        batches.computeIfAbsent(
            one,
            partition -> new Partition(partitions.getOrDefault(partition, new RevisionTable()))));
    return new Known(batches);
  }

  /** Forgets partitions that were given up, or taken over anew. */
  void forget(Collection<Integer> gone) {
    gone.forEach(partitions::remove);
  }

  /** How many articles are known. */
  int size() {
    return partitions.values().stream().mapToInt(RevisionTable::size).sum();
  }

  /** What a batch knows, by partition. */
  record Known(Map<Integer, Partition> batches) {
    Partition in(int partition) {
      Partition batch = batches.get(partition);
      if (batch == null) {
        throw new IllegalStateException("partition " + partition + " is not in this batch");
      }
      return batch;
    }

    /** To be called once the batch's transaction is committed, on its consumer's thread. */
    void commit() {
      batches.values().forEach(Partition::commit);
    }
  }

  /** What a batch knows of one partition. Different articles are asked for at the same time. */
  final class Partition {
    private final RevisionTable table;
    private final Map<ArticleId, SummarizedRevision> added = new ConcurrentHashMap<>();

    Partition(RevisionTable table) {
      this.table = table;
    }

    @Nullable SummarizedRevision of(ArticleId id) {
      SummarizedRevision own = added.get(id);
      return own != null ? own : table.get(id, clock.instant());
    }

    void put(SummarizedRevision revision) {
      added.put(revision.id(), revision);
    }

    private void commit() {
      new ArrayList<>(added.values()).forEach(table::put);
    }
  }
}
