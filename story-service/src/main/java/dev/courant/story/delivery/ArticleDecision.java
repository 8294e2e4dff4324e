package dev.courant.story.delivery;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.DeadLetters;
import dev.courant.model.EventCodec;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryMember;
import dev.courant.runtime.Computing;
import dev.courant.runtime.RecordContext;
import dev.courant.story.delivery.Taken.Result;
import dev.courant.story.matching.Arrival;
import dev.courant.story.matching.Matcher.Decisions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a record of {@code courant.articles.summarized}, whatever it holds. The
 * one place of this service that makes dead letters, so that no record stops the others.
 */
final class ArticleDecision {
  private static final Logger log = LoggerFactory.getLogger(ArticleDecision.class);
  private static final String STAGE = "story";

  private final Computing computing;
  private final Clock clock;

  ArticleDecision(Computing computing, Clock clock) {
    this.computing = computing;
    this.clock = clock;
  }

  /**
   * Decides about one record.
   *
   * @throws RecordFailedException if the decision fails; the state is of no use after that
   */
  Taken on(ConsumerRecord<String, byte[]> record, State state, Changes changes) {
    try (var _ = RecordContext.of(record)) {
      ArticleSummarized article;
      try {
        article = read(record);
      } catch (EventCodec.UndecodableException e) {
        return deadLetter(record, "unreadable", 1, e, changes);
      }
      return on(article, record, state, changes);
    }
  }

  private static ArticleSummarized read(ConsumerRecord<String, byte[]> record) {
    ArticleSummarized article = EventCodec.decode(record.value(), ArticleSummarized.class);
    if (!article.id().value().equals(record.key())) {
      throw new EventCodec.UndecodableException("the key is not the article's id " + article.id());
    }
    return article;
  }

  private Taken on(
      ArticleSummarized article,
      ConsumerRecord<String, byte[]> record,
      State state,
      Changes changes) {
    Member before = state.members().of(article.id());
    boolean same = before != null && before.revision() == article.revision();
    if (before != null && article.revision() < before.revision()) {
      return Taken.of(Result.SUPERSEDED);
    }
    if (article.change() == Change.RETRACTED) {
      return withdrawn(article, before, record, state, changes);
    }
    if (same && Objects.requireNonNull(before).story() == null) {
      return Taken.of(Result.REPEATED);
    }
    state.texts().put(Place.of(record), article);
    if (same) {
      return retold(article, Objects.requireNonNull(before), record, state, changes);
    }
    Arrival arrival =
        new Arrival(
            article.id(),
            article.revision(),
            article.original().language(),
            article.features() == null ? Changes.NO_FEATURES : article.features(),
            Instant.ofEpochMilli(record.timestamp()),
            article.original().outlet().id());
    Decisions decisions = decided(record, () -> state.matcher().take(arrival));
    changes.take(decisions, article.id(), Place.of(record), Cause.of(record));
    Member after = state.members().of(article.id());
    if (after == null || after.story() == null || after.revision() != article.revision()) {
      throw new RecordFailedException(
          record, new IllegalStateException("the article is in no story: " + decisions));
    }
    return new Taken(Result.DECIDED, "", Duration.between(article.ingestedAt(), clock.instant()));
  }

  private Taken withdrawn(
      ArticleSummarized article,
      @Nullable Member before,
      ConsumerRecord<String, byte[]> record,
      State state,
      Changes changes) {
    if (before == null || before.story() == null) {
      return Taken.of(Result.REPEATED);
    }
    Cause cause = Cause.of(record);
    Decisions decisions =
        decided(record, () -> state.matcher().withdraw(article.id(), article.revision()));
    changes.take(decisions, article.id(), Place.of(record), cause);
    Member after = Objects.requireNonNull(state.members().of(article.id()));
    if (after.story() != null || after.revision() != article.revision()) {
      // The matcher has forgotten it.
      StoryMember left = changes.moved(before, null, Evidence.Decision.LEFT);
      changes.put(revised(left, article.revision()), Place.of(record), cause);
    }
    return Taken.of(Result.WITHDRAWN);
  }

  private static StoryMember revised(StoryMember member, int revision) {
    return new StoryMember(
        member.article(),
        revision,
        member.language(),
        member.story(),
        member.sequence(),
        member.why(),
        member.features(),
        member.at());
  }

  /** The decision stays as it is; what counts from here on is the newer record. */
  private static Taken retold(
      ArticleSummarized article,
      Member before,
      ConsumerRecord<String, byte[]> record,
      State state,
      Changes changes) {
    StoryMember decision = changes.decided(article.id());
    if (decision == null) {
      decision = read(before, state);
    }
    changes.put(decision, Place.of(record), Cause.of(record));
    return Taken.of(Result.RETOLD);
  }

  private static StoryMember read(Member member, State state) {
    ConsumerRecord<String, byte[]> found =
        state.decisions().read(List.of(member.decision())).get(member.decision());
    if (found != null) {
      return EventCodec.decode(found.value(), StoryMember.class);
    }
    log.warn("The decision about {} is not in the log any more", member.article());
    return new StoryMember(
        member.article(),
        member.revision(),
        member.language(),
        member.story(),
        member.sequence(),
        new Evidence(Evidence.Decision.JOINED, null, 0, 0, List.of()),
        Changes.NO_FEATURES,
        member.at());
  }

  private Decisions decided(ConsumerRecord<String, byte[]> record, Callable<Decisions> work) {
    try {
      return computing.call(work);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new RecordFailedException(record, e);
    }
  }

  /** Writes the dead letter of a record, in place of any other result. */
  Taken deadLetter(
      ConsumerRecord<String, byte[]> record,
      String reason,
      int attempts,
      Throwable cause,
      Changes changes) {
    log.error(
        "Dead letter: {}-{}@{}, {}, attempt {}: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        reason,
        attempts,
        DeadLetters.shortened(cause));
    changes.letter(DeadLetters.of(record, STAGE, attempts, cause));
    return new Taken(Result.DEAD_LETTERED, reason, null);
  }
}
