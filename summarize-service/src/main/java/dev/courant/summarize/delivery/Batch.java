package dev.courant.summarize.delivery;

import dev.courant.runtime.RecordContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Works on a batch: the records of one article one after the other, different articles at once,
 * each on a virtual thread and under a permit that all batches of the instance share. Blocks until
 * all are done, or none counts.
 */
final class Batch {
  private final RecordDecision decision;
  private final Semaphore permits;
  private final Duration deadline;
  private final AtomicInteger inWork = new AtomicInteger();
  private final AtomicLong decided = new AtomicLong();

  Batch(RecordDecision decision, Semaphore permits, Duration deadline) {
    this.decision = decision;
    this.permits = permits;
    this.deadline = deadline;
  }

  /**
   * What became of the records, those of one article in the order of its records.
   *
   * @throws BatchFailedException if this stops, or the deadline passed; nothing is to be sent
   */
  List<Worked> workOn(List<ConsumerRecord<String, byte[]>> records, Revisions.Known known) {
    long end = System.nanoTime() + deadline.toNanos();
    List<Worked> results = new ArrayList<>(records.size());
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    inWork.addAndGet(records.size());
    try {
      List<Future<List<Worked>>> running =
          byArticle(records).values().stream()
              .map(revisions -> threads.submit(() -> inOrder(revisions, known)))
              .toList();
      for (Future<List<Worked>> article : running) {
        results.addAll(article.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BatchFailedException("stopped", e);
    } catch (TimeoutException e) {
      throw new BatchFailedException("not done within " + deadline, e);
    } catch (ExecutionException e) {
      throw new BatchFailedException(String.valueOf(e.getCause()), e);
    } finally {
      inWork.addAndGet(-records.size());
      threads.shutdownNow();
    }
  }

  /** Records that are in work now, or wait for a permit. */
  int inWork() {
    return inWork.get();
  }

  /** Records that were decided about, whether or not their transaction was committed. */
  long decided() {
    return decided.get();
  }

  private static Map<String, List<ConsumerRecord<String, byte[]>>> byArticle(
      List<ConsumerRecord<String, byte[]>> records) {
    Map<String, List<ConsumerRecord<String, byte[]>>> byArticle = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      byArticle.computeIfAbsent(String.valueOf(record.key()), _ -> new ArrayList<>()).add(record);
    }
    return byArticle;
  }

  private List<Worked> inOrder(
      List<ConsumerRecord<String, byte[]>> revisions, Revisions.Known known)
      throws InterruptedException {
    List<Worked> results = new ArrayList<>(revisions.size());
    for (ConsumerRecord<String, byte[]> revision : revisions) {
      permits.acquire();
      try (var _ = RecordContext.of(revision)) {
        results.add(decision.on(revision, known.in(revision.partition())));
        decided.incrementAndGet();
      } finally {
        permits.release();
      }
    }
    return results;
  }

  /** The batch is to be rolled back and repeated. */
  static final class BatchFailedException extends RuntimeException {
    BatchFailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
