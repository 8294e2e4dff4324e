package dev.courant.summarize.languagemodel.payment;

import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Room;
import dev.courant.summarize.languagemodel.exchange.Shortage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much fits into one call to a model: as much as the settings allow, until the model says that
 * it holds less, needs more, or gives no whole answer that can be read in reasonable time; then a
 * brief one is asked for. Remembered, so that only the first article is asked about twice, and
 * forgotten when the endpoint cannot be reached. Safe for concurrent use.
 */
public final class Fit {
  private static final Logger log = LoggerFactory.getLogger(Fit.class);
  private static final int MOST_TRIES = 3;

  /** A model that takes longer for a whole answer falls behind the news. */
  private static final Duration SLOW = Duration.ofSeconds(90);

  private static final int ENOUGH_SLOW = 2;

  private final String engine;
  private final Room initial;
  private final @Nullable Room brief;
  private final AtomicInteger slow = new AtomicInteger();
  private volatile Room room;
  private volatile boolean longerIsNoBetter;
  private volatile boolean briefIsNoBetter;

  /**
   * Nothing is known of the model yet.
   *
   * @param initial what is tried first
   * @param brief what to come down to, or null if there is nothing
   */
  public Fit(String engine, Room initial, @Nullable Room brief) {
    this.engine = engine;
    this.initial = initial;
    this.brief = brief;
    this.room = initial;
  }

  public Room room() {
    return room;
  }

  /**
   * What to try next, or null if there is nothing.
   *
   * @param tried what did not do
   * @param tries how many there were
   */
  public @Nullable Room after(Room tried, NoAnswerException e, int tries) {
    Shortage shortage = e.shortage();
    if (shortage == null) {
      return null;
    }
    Room next =
        switch (e.trouble()) {
          case CUT_OFF -> longer(tried, shortage);
          case UNREADABLE -> briefer(tried);
          default -> shorter(tried, shortage);
        };
    boolean useful = next.isEnough() && !next.equals(tried);
    return useful && tries < MOST_TRIES ? next : null;
  }

  /** This much was answered. */
  void fits(Room answered) {
    if (!answered.equals(room)) {
      room = answered;
      log.info(
          "{} is shown at most {} tokens of an article, and may answer in {}{}",
          engine,
          answered.article(),
          answered.answer(),
          answered.brief() ? ": headline and summary" : "");
    }
  }

  /** An answer, or its deadline, took so long; a first one may have waited for the model's load. */
  void took(Room asked, Duration time) {
    if (time.compareTo(SLOW) <= 0) {
      slow.set(0);
      return;
    }
    Room less = briefer(asked);
    if (slow.incrementAndGet() >= ENOUGH_SLOW && !less.equals(asked)) {
      log.info("{} took {} s", engine, time.toSeconds());
      fits(less);
    }
  }

  /** Another server may be there next time. */
  void forget() {
    room = initial;
    longerIsNoBetter = false;
    briefIsNoBetter = false;
    slow.set(0);
  }

  private static Room shorter(Room tried, Shortage shortage) {
    return shortage.context() > 0 ? tried.within(shortage.context()) : tried.half();
  }

  /** Once for an endpoint: an answer that is still cut off is one that never ends. */
  private Room longer(Room tried, Shortage shortage) {
    if (tried.answer() > room.answer()) {
      longerIsNoBetter = true;
    }
    if (shortage.context() > 0) {
      return tried.within(shortage.context());
    }
    boolean wasLast = tried.brief() && !room.brief();
    return longerIsNoBetter || wasLast
        ? briefer(tried)
        : tried.withLongerAnswer(shortage.thoughts());
  }

  /** Once for an endpoint, too. */
  private Room briefer(Room tried) {
    if (tried.brief() && !room.brief()) {
      briefIsNoBetter = true;
    }
    return brief == null || tried.brief() || briefIsNoBetter ? tried : brief.upTo(tried);
  }
}
