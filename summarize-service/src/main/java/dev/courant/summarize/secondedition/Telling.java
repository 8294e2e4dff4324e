package dev.courant.summarize.secondedition;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventRecords;
import dev.courant.model.Topics;
import dev.courant.summarize.summary.LanguageModels;
import dev.courant.summarize.summary.Summarization;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Lets the models tell one article anew. Safe for concurrent use; blocks as long as the models do.
 */
final class Telling {
  private static final String SOURCE = "/courant/summarize-service";
  private static final int EDITION = 2;

  /** While models rest, one article tries whether they still do. */
  private static final Duration RESTING = Duration.ofSeconds(1);

  private static final Duration TURNED_AWAY = Duration.ofSeconds(30);

  private final Summarization summarization;
  private final LanguageModels models;
  private final Semaphore probe = new Semaphore(1);

  Telling(Summarization summarization, LanguageModels models) {
    this.summarization = summarization;
    this.models = models;
  }

  /** What came of it. */
  sealed interface Result {}

  /**
   * It is done.
   *
   * @param record to be sent, if any
   */
  record Done(Outcome outcome, Optional<ProducerRecord<String, byte[]>> record) implements Result {}

  /** No model may be asked for now. */
  record Later(Duration pause) implements Result {}

  Result of(Waiting waiting) {
    boolean resting = models.resting().getAsBoolean();
    if (resting && !probe.tryAcquire()) {
      return new Later(RESTING);
    }
    try {
      return told(waiting);
    } finally {
      if (resting) {
        probe.release();
      }
    }
  }

  private Result told(Waiting waiting) {
    ArticleSummarized told = summarization.summarize(waiting.article(), EDITION);
    if (told.compiledBy().model() != null) {
      return new Done(Outcome.TOLD, Optional.of(record(waiting, told)));
    }
    if (models.resting().getAsBoolean()) {
      return new Later(TURNED_AWAY);
    }
    // What a model told before and would not be shown any more is not left standing.
    boolean anew = EventRecords.reanalysisOf(waiting.headers()) != null;
    return new Done(
        Outcome.UNANSWERED, anew ? Optional.of(record(waiting, told)) : Optional.empty());
  }

  /** In the partition of the raw record, so that whoever writes first editions gets it. */
  private static ProducerRecord<String, byte[]> record(Waiting waiting, ArticleSummarized told) {
    ProducerRecord<String, byte[]> event =
        EventRecords.following(waiting.headers(), told, SOURCE, told.compiledAt());
    return new ProducerRecord<>(
        Topics.SECOND_EDITIONS, waiting.partition(), event.key(), event.value(), event.headers());
  }
}
