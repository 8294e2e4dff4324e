package dev.courant.summarize.languagemodel;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much fits into one call to a model: as much as the settings allow, until the model says that
 * it holds less or needs more. Remembered, so that only the first article is asked about twice, and
 * forgotten when the endpoint cannot be reached. Safe for concurrent use.
 */
final class Fit {
  private static final Logger log = LoggerFactory.getLogger(Fit.class);
  private static final int MOST_TRIES = 3;

  private final String engine;
  private final Room initial;
  private volatile Room room;
  private volatile boolean longerIsNoBetter;

  Fit(String engine, Room initial) {
    this.engine = engine;
    this.initial = initial;
    this.room = initial;
  }

  Room room() {
    return room;
  }

  /**
   * What to try next, or null if there is nothing.
   *
   * @param tried what did not do
   * @param tries how many there were
   */
  @Nullable Room after(Room tried, NoAnswerException e, int tries) {
    Shortage shortage = e.shortage();
    if (shortage == null || tries >= MOST_TRIES) {
      return null;
    }
    Room next = e.trouble() == Trouble.CUT_OFF ? longer(tried, shortage) : shorter(tried, shortage);
    return next.isEnough() && !next.equals(tried) ? next : null;
  }

  /** This much was answered. */
  void fits(Room answered) {
    if (!answered.equals(room)) {
      room = answered;
      log.info(
          "{} is shown at most {} tokens of an article, and may answer in {}",
          engine,
          answered.article(),
          answered.answer());
    }
  }

  /** Another server may be there next time. */
  void forget() {
    room = initial;
    longerIsNoBetter = false;
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
    return longerIsNoBetter ? tried : tried.withLongerAnswer(shortage.thoughts());
  }
}
