package dev.courant.summarize.languagemodel.exchange;

import java.util.Locale;

/** Why a model engine gives no answer. */
public enum Trouble {
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
  /** The answer ended before it could be read: its limit, or the model's context, was reached. */
  CUT_OFF,
  /** The article is longer than the model can hold, however short the excerpt. */
  TOO_LONG,
  /** The model, or a filter before it, does not want to speak of this article. */
  DECLINED,
  /** Not asked: it failed or throttled shortly before. */
  PAUSED,
  /** Not asked: the budget is spent. */
  BUDGET,
  /** Too little of what it said is borne out by the text. */
  UNGROUNDED,
  /** Not asked: there is nothing to tell. */
  EMPTY;

  /** The stable name in metrics and status. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it speaks against the endpoint. */
  public boolean endpointsFault() {
    return switch (this) {
      case UNREACHABLE, SLOW, FAILED, REFUSED, UNREADABLE, CUT_OFF -> true;
      case THROTTLED, PAUSED, BUDGET, TOO_LONG, DECLINED, UNGROUNDED, EMPTY -> false;
    };
  }
}
