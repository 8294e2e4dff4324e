package dev.courant.publish.publication;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.publish.log.Withdrawal;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.FillState;
import dev.courant.publish.store.RebuildMarker;
import dev.courant.publish.store.StoreReadiness;
import dev.courant.publish.store.StoreUnavailableException;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Watches over the store, and fills it from the log whenever it is not complete, without publishing
 * anything: at the start, and when somebody emptied it. Filling goes on from where it was, also
 * after a crash. Repeating it, or doing it in two places at once, changes nothing: the store keeps
 * the highest revision.
 */
final class StoreRebuild implements SupervisedLoop.Body, StoreReadiness {
  private static final Logger log = LoggerFactory.getLogger(StoreRebuild.class);
  private static final Duration REMEMBERED_EVERY = Duration.ofSeconds(2);

  private final SummarizedLog summarized;
  private final ArticleStore store;
  private final RebuildMarker marker;
  private final Duration look;
  private volatile String obstacle = "the store is being looked at";

  /**
   * A rebuild that has not begun.
   *
   * @param look between two looks at a store that is complete, or away
   */
  StoreRebuild(SummarizedLog summarized, ArticleStore store, RebuildMarker marker, Duration look) {
    this.summarized = summarized;
    this.store = store;
    this.marker = marker;
    this.look = look;
  }

  @Override
  public Optional<String> obstacle() {
    return obstacle.isEmpty() ? Optional.empty() : Optional.of(obstacle);
  }

  @Override
  public void run(Beat beat) {
    while (beat.goesOn()) {
      try {
        if (marker.state().blockOptional().map(FillState::complete).orElse(false)) {
          now("");
          pause();
        } else {
          now("the store is being filled from the log");
          fill(beat);
        }
      } catch (StoreUnavailableException e) {
        now(String.valueOf(e.getMessage()));
        pause();
      }
    }
  }

  private void now(String what) {
    if (!obstacle.equals(what)) {
      log.info(
          "{}", what.isEmpty() ? "The store is complete" : "The store is not complete: " + what);
    }
    obstacle = what;
  }

  private void pause() {
    LockSupport.parkNanos(look.toNanos());
  }

  private void fill(Beat beat) {
    FillState begun = marker.prepare().then(marker.state()).block();
    if (begun == null || begun.complete()) {
      return;
    }
    String identity = summarized.identity();
    Map<Integer, Long> from = begun.log().equals(identity) ? begun.positions() : Map.of();
    Filling filling = new Filling(begun.at(identity, from), beat);
    if (summarized.read(from, filling)
        && Boolean.TRUE.equals(marker.remember(filling.state.completed()).block())) {
      log.info("The store was filled with {} records of the log", filling.count);
    }
  }

  /** One reading of the log. */
  private final class Filling implements SummarizedLog.Batches {
    private final Beat beat;
    private FillState state;
    private long count;
    private long remembered = System.nanoTime();

    Filling(FillState state, Beat beat) {
      this.state = state;
      this.beat = beat;
    }

    @Override
    public boolean take(List<ArticleSummarized> articles, Map<Integer, Long> behind) {
      if (!save(newest(articles))) {
        return false;
      }
      state = state.at(state.log(), behind);
      count += articles.size();
      if (System.nanoTime() - remembered < REMEMBERED_EVERY.toNanos()) {
        return beat.goesOn();
      }
      remembered = System.nanoTime();
      return untilItAnswers(marker.remember(state));
    }

    /** What the store does not take is left out here: whoever publishes it writes a dead letter. */
    private boolean save(List<ArticleSummarized> some) {
      try {
        return untilItAnswers(store.save(some).then(Mono.just(true)));
      } catch (StoreUnavailableException e) {
        throw e;
      } catch (RuntimeException e) {
        if (some.size() <= 1) {
          some.forEach(one -> log.warn("The store does not take {}: {}", one.id(), e.toString()));
          return true;
        }
        int half = some.size() / 2;
        return save(some.subList(0, half)) && save(some.subList(half, some.size()));
      }
    }

    /** A store that is away for a while does not make the reading begin again. */
    private boolean untilItAnswers(Mono<Boolean> question) {
      while (beat.goesOn()) {
        try {
          boolean answer = Boolean.TRUE.equals(question.block());
          now("the store is being filled from the log");
          return answer;
        } catch (StoreUnavailableException e) {
          now("the store is being filled from the log, and " + e.getMessage());
          pause();
        }
      }
      return false;
    }
  }

  private static List<ArticleSummarized> newest(List<ArticleSummarized> articles) {
    Map<ArticleId, ArticleSummarized> newest =
        articles.stream()
            .map(Withdrawal::emptied)
            .collect(
                Collectors.toMap(
                    ArticleSummarized::id,
                    article -> article,
                    (a, b) -> b.revision() > a.revision() ? b : a));
    return List.copyOf(newest.values());
  }
}
