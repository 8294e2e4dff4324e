package dev.courant.summarize.delivery;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.SummarizedRevision;
import dev.courant.model.Topics;
import dev.courant.summarize.delivery.Worked.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a second edition is published: only behind the first edition of its revision, in
 * front of the next revision, and once. It can, since whoever has a partition of {@link Topics#RAW}
 * has the same one of {@link Topics#SECOND_EDITIONS}, and nobody else writes what comes of either.
 */
final class SecondEditionDecision {
  private static final int EDITION = 2;

  private final Clock clock;

  SecondEditionDecision(Clock clock) {
    this.clock = clock;
  }

  Worked on(ConsumerRecord<String, byte[]> in, Revisions.Partition known) {
    ArticleSummarized article;
    try {
      article = read(in);
    } catch (EventCodec.UndecodableException e) {
      return RecordDecision.deadLetter(in, "unreadable", 1, e).ofASecondEdition();
    }
    String job = EventRecords.reanalysisOf(in.headers());
    Outcome outcome = outcome(article, known.of(article.id()), job);
    if (outcome != Outcome.SUMMARIZED) {
      return Worked.without(outcome).ofASecondEdition();
    }
    SummarizedRevision now =
        new SummarizedRevision(article.id(), article.revision(), EDITION, job, clock.instant());
    known.put(now);
    ProducerRecord<String, byte[]> published =
        new ProducerRecord<>(Topics.SUMMARIZED, null, in.key(), in.value(), in.headers());
    return Worked.sent(List.of(published, RecordDecision.state(now, in.partition())))
        .ofASecondEdition();
  }

  private static ArticleSummarized read(ConsumerRecord<String, byte[]> in) {
    ArticleSummarized article = EventCodec.decode(in.value(), ArticleSummarized.class);
    if (!article.id().value().equals(in.key()) || article.edition() != EDITION) {
      throw new EventCodec.UndecodableException("no second edition of its key's article");
    }
    return article;
  }

  private static Outcome outcome(
      ArticleSummarized article, @Nullable SummarizedRevision before, @Nullable String job) {
    if (before == null || before.revision() != article.revision()) {
      return Outcome.SUPERSEDED;
    }
    boolean same = Objects.equals(job, before.job());
    if (same && before.edition() >= EDITION) {
      return Outcome.REPEATED;
    }
    if (!same && job == null) {
      return Outcome.SUPERSEDED;
    }
    // A new analysis without a model's text has been the first edition already.
    boolean extractive = article.compiledBy().model() == null;
    return job != null && before.edition() < EDITION && extractive
        ? Outcome.REPEATED
        : Outcome.SUMMARIZED;
  }
}
