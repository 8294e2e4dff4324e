package dev.courant.ingest.poll;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.IntakeResult;
import dev.courant.ingest.intake.Sighting;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.SeenEntry;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Polls a feed: asks it where it is due, looks at the pages of what is new, changed or due, and
 * writes what it finds in transactions of a few articles each. The validators are written last, so
 * that a poll that was cut short is done again from the whole feed, and what it had written is
 * known by then.
 */
final class FeedPoll {
  private final FeedSource source;
  private final ArticleIntake intake;
  private final Visits visits;
  private final PollInterval interval;
  private final PollSettings settings;
  private final Clock clock;

  FeedPoll(
      FeedSource source,
      ArticleIntake intake,
      PollInterval interval,
      PollSettings settings,
      Clock clock) {
    this.source = source;
    this.intake = intake;
    this.visits = new Visits(intake);
    this.interval = interval;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does the whole poll; blocks. */
  PollOutcome poll(PollTurn turn) {
    Instant now = clock.instant();
    Memory memory = new Memory(turn.state());
    boolean pageWanted = memory.due(now).stream().anyMatch(seen -> seen.revision() == 0);
    boolean requested = turn.feed().isRequestedSince(turn.state().lastPolled());
    if (turn.state().nextDue().isAfter(now) && !pageWanted && !requested) {
      return recheck(turn, memory, now);
    }
    return switch (source.ask(turn.feed(), turn.state(), pageWanted)) {
      case FeedAnswer.Entries answer -> take(turn, memory, answer, now);
      case FeedAnswer.Unchanged answer -> unchanged(turn, memory, answer, now);
      case FeedAnswer.Ended _ -> ended(turn, now);
      case FeedAnswer.Failure failure -> failed(turn, failure, now);
    };
  }

  private PollOutcome recheck(PollTurn turn, Memory memory, Instant now) {
    int revised = visit(turn, memory, sightings(turn, memory, Map.of(), now));
    return revised < 0 || !turn.commit(List.of(), withEntries(turn.state(), memory))
        ? PollOutcome.LOST
        : PollOutcome.of(revised);
  }

  private PollOutcome unchanged(
      PollTurn turn, Memory memory, FeedAnswer.Unchanged answer, Instant now) {
    List<Sighting> sightings = sightings(turn, memory, Map.of(), now);
    int revised = visit(turn, memory, sightings);
    if (revised < 0) {
      return PollOutcome.LOST;
    }
    FeedState before = turn.state();
    var spacing = interval.afterSuccess(before, false);
    FeedState next =
        withEntries(before, memory)
            .succeeded(now, spacing, now.plus(interval.wait(spacing, answer.freshFor(), null)));
    return write(turn, next, !sightings.isEmpty() || before.failures() > 0 || isStale(before, now))
        ? PollOutcome.of(revised)
        : PollOutcome.LOST;
  }

  /**
   * Whether the hour turned since the last success: that much is always written, so that what other
   * instances tell of the feed is at most an hour old.
   */
  private static boolean isStale(FeedState before, Instant now) {
    Instant last = before.lastSuccess();
    return last == null
        || last.truncatedTo(ChronoUnit.HOURS).isBefore(now.truncatedTo(ChronoUnit.HOURS));
  }

  private PollOutcome take(PollTurn turn, Memory memory, FeedAnswer.Entries answer, Instant now) {
    Map<ArticleId, ParsedEntry> entries = identified(answer.feed().entries(), memory, turn);
    memory.standsInFeed(entries.keySet());
    List<Sighting> sightings = sightings(turn, memory, entries, now);
    int revised = visit(turn, memory, sightings);
    if (revised < 0) {
      return PollOutcome.LOST;
    }
    var spacing = interval.afterSuccess(turn.state(), revised > 0);
    FeedState next =
        withEntries(turn.state(), memory)
            .withValidators(answer.etag(), answer.lastModified())
            .succeeded(
                now,
                spacing,
                now.plus(interval.wait(spacing, answer.freshFor(), answer.feed().ttl())));
    URI movedTo = answer.movedTo();
    boolean written =
        movedTo == null ? turn.commit(List.of(), next) : turn.commitMove(movedTo, next);
    return written ? PollOutcome.of(revised) : PollOutcome.LOST;
  }

  private PollOutcome ended(PollTurn turn, Instant now) {
    FeedState next =
        turn.state()
            .failed(now, now.plus(settings.maxBackoff()), "answered 410: the feed has ended")
            .ended();
    return turn.commit(List.of(), next) ? PollOutcome.FAILED : PollOutcome.LOST;
  }

  private PollOutcome failed(PollTurn turn, FeedAnswer.Failure failure, Instant now) {
    FeedState before = turn.state();
    var wait = interval.afterFailures(before, before.failures() + 1, failure.retryAfter());
    boolean written = turn.commit(List.of(), before.failed(now, now.plus(wait), failure.reason()));
    return written ? PollOutcome.FAILED : PollOutcome.LOST;
  }

  /**
   * The entries that lead to articles of this feed, by identity, the first of each; unseen ones are
   * remembered.
   */
  private Map<ArticleId, ParsedEntry> identified(
      List<ParsedEntry> entries, Memory memory, PollTurn turn) {
    Map<ArticleId, ParsedEntry> byId = new LinkedHashMap<>();
    for (ParsedEntry entry : entries) {
      String address = entry.url();
      CanonicalUrl url = address == null ? null : CanonicalUrl.parse(address).orElse(null);
      if (url == null) {
        continue;
      }
      ArticleId id = ArticleId.of(url);
      if (turn.claim(id) && byId.putIfAbsent(id, entry) == null && memory.find(id) == null) {
        memory.put(intake.unseen(url));
      }
    }
    return byId;
  }

  private List<Sighting> sightings(
      PollTurn turn, Memory memory, Map<ArticleId, ParsedEntry> entries, Instant now) {
    Map<ArticleId, Sighting> wanted = new LinkedHashMap<>();
    memory
        .due(now)
        .forEach(seen -> wanted.put(seen.id(), sighting(turn, seen, entries.get(seen.id()))));
    entries.forEach((id, entry) -> {
      SeenEntry seen = memory.find(id);
      if (seen != null && intake.saysSomethingNew(seen, entry)) {
        wanted.put(id, sighting(turn, seen, entry));
      }
    });
    return List.copyOf(wanted.values());
  }

  private static Sighting sighting(PollTurn turn, SeenEntry seen, @Nullable ParsedEntry entry) {
    return new Sighting(turn.feed(), seen, entry);
  }

  /** Looks at the pages; how many were revised, or -1 where the feed passed to another instance. */
  private int visit(PollTurn turn, Memory memory, List<Sighting> sightings) {
    int revised = 0;
    for (int from = 0; from < sightings.size(); from += settings.articlesPerTransaction()) {
      int to = Math.min(from + settings.articlesPerTransaction(), sightings.size());
      List<ArticleIngested> articles = new ArrayList<>();
      for (IntakeResult result : visits.all(sightings.subList(from, to))) {
        memory.put(result.seen());
        if (result instanceof IntakeResult.Revised revision) {
          articles.add(revision.article());
        }
      }
      if (!articles.isEmpty() && !turn.commit(articles, withEntries(turn.state(), memory))) {
        return -1;
      }
      revised += articles.size();
    }
    return revised;
  }

  private boolean write(PollTurn turn, FeedState next, boolean worthARecord) {
    if (worthARecord) {
      return turn.commit(List.of(), next);
    }
    turn.remember(next);
    return true;
  }

  private FeedState withEntries(FeedState state, Memory memory) {
    return state.withEntries(memory.kept(settings.keepEntries()));
  }
}
