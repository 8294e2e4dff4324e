package dev.courant.summarize.languagemodel;

import java.util.Locale;

/** Why a model engine gives no answer. */
enum Trouble {
  UNREACHABLE,
  SLOW,
  /** 429 or 503: asked to wait. */
  THROTTLED,
  /** 5xx. */
  FAILED,
  /** 4xx: wrong key, model or request. */
  REFUSED,
  /** No JSON, or not the JSON that was asked for. */
  UNREADABLE,
  /** Not asked: it failed or throttled shortly before. */
  PAUSED,
  /** Not asked: the budget is spent. */
  BUDGET,
  /** Too little of what it said is borne out by the text. */
  UNGROUNDED,
  /** Not asked: there is nothing to tell. */
  EMPTY;

  /** The stable name in metrics and status. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it speaks against the endpoint. */
  boolean endpointsFault() {
    return switch (this) {
      case UNREACHABLE, SLOW, FAILED, REFUSED, UNREADABLE -> true;
      case THROTTLED, PAUSED, BUDGET, UNGROUNDED, EMPTY -> false;
    };
  }
}
