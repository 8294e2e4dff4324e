package dev.courant.summarize.delivery;

import dev.courant.model.ArticleIngested;
import dev.courant.model.DeadLetters;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.SummarizedRevision;
import dev.courant.model.Topics;
import dev.courant.runtime.ComputationTimeoutException;
import dev.courant.runtime.RecordContext;
import dev.courant.summarize.delivery.Worked.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a raw record, whatever it holds and whatever the work on it throws. The
 * one place of this service that makes dead letters, so that no record stops its partition.
 */
final class RecordDecision {
  private static final Logger log = LoggerFactory.getLogger(RecordDecision.class);
  private static final String STAGE = "summarize";
  private static final int ATTEMPTS = 2;

  /** Below what the producer may send, by more than the headers of an event take. */
  private static final int LARGEST_RESULT = (8 << 20) - (64 << 10);

  private final Work work;
  private final Clock clock;
  private final boolean models;
  private final SecondEditionDecision secondEditions;

  /**
   * Decides.
   *
   * @param models whether language models make second editions
   */
  RecordDecision(Work work, Clock clock, boolean models) {
    this.work = work;
    this.clock = clock;
    this.models = models;
    this.secondEditions = new SecondEditionDecision(clock);
  }

  /**
   * Decides about one record.
   *
   * @param known what was summarised of the articles in its partition
   * @throws InterruptedException if this stops; nothing is decided then
   */
  Worked on(ConsumerRecord<String, byte[]> in, Revisions.Partition known)
      throws InterruptedException {
    if (in.topic().equals(Topics.SECOND_EDITIONS)) {
      return secondEditions.on(in, known);
    }
    ArticleIngested article;
    try {
      article = read(in);
    } catch (EventCodec.UndecodableException e) {
      return deadLetter(in, "unreadable", 1, e);
    }
    String job = EventRecords.reanalysisOf(in.headers());
    SummarizedRevision before = known.of(article.id());
    if (before != null && article.revision() < before.revision()) {
      return Worked.without(Outcome.SUPERSEDED);
    }
    if (before != null
        && article.revision() == before.revision()
        && (job == null || job.equals(before.job()))) {
      return Worked.without(Outcome.REPEATED);
    }
    int edition = before != null && before.revision() == article.revision() ? before.edition() : 1;
    if (edition > 1 && models) {
      return Worked.without(Outcome.DEFERRED);
    }
    SummarizedRevision now =
        new SummarizedRevision(article.id(), article.revision(), edition, job, clock.instant());
    Worked worked = summarized(article, in, now);
    if (worked.outcome() == Outcome.SUMMARIZED) {
      known.put(now);
    }
    return worked;
  }

  private static ArticleIngested read(ConsumerRecord<String, byte[]> in) {
    ArticleIngested article = EventCodec.decode(in.value(), ArticleIngested.class);
    if (!article.id().value().equals(in.key())) {
      throw new EventCodec.UndecodableException("the key is not the article's id " + article.id());
    }
    return article;
  }

  private Worked summarized(
      ArticleIngested article, ConsumerRecord<String, byte[]> in, SummarizedRevision now)
      throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        ProducerRecord<String, byte[]> result = work.on(article, now.edition(), in);
        byte[] value = result.value();
        if (value != null && value.length > LARGEST_RESULT) {
          return deadLetter(
              in, "too large", attempt, new IllegalStateException(value.length + " bytes"));
        }
        return Worked.summarized(
            List.of(result, state(now, in.partition())),
            Duration.between(article.ingestedAt(), clock.instant()));
      } catch (InterruptedException | CancellationException e) {
        throw stopped(e);
      } catch (ComputationTimeoutException e) {
        return deadLetter(in, "too slow", attempt, e);
      } catch (Throwable e) {
        if (Thread.currentThread().isInterrupted()) {
          throw stopped(e);
        }
        if (attempt >= ATTEMPTS) {
          return deadLetter(in, "failed", attempt, e);
        }
        log.warn("{} failed once and is tried again", place(in), e);
      }
    }
  }

  private static InterruptedException stopped(Throwable cause) {
    InterruptedException stopped = new InterruptedException("stopped");
    stopped.initCause(cause);
    return stopped;
  }

  /** In the partition of the raw record, so that whoever has that finds it. */
  static ProducerRecord<String, byte[]> state(SummarizedRevision now, int partition) {
    return new ProducerRecord<>(
        Topics.SUMMARIZED_REVISIONS, partition, now.id().value(), EventCodec.encode(now));
  }

  /** The dead letter of a record, in place of any other result. */
  static Worked deadLetter(
      ConsumerRecord<String, byte[]> in, String reason, int attempt, Throwable cause) {
    try (var _ = RecordContext.of(in)) {
      log.error(
          "Dead letter: {}, {}, attempt {}: {}",
          place(in),
          reason,
          attempt,
          DeadLetters.shortened(cause));
    }
    return Worked.deadLettered(reason, DeadLetters.of(in, STAGE, attempt, cause));
  }

  private static String place(ConsumerRecord<String, byte[]> in) {
    return in.topic() + "-" + in.partition() + "@" + in.offset();
  }
}
