package dev.courant.publish.webhook;

/** How a webhook is, in one word. */
enum Condition {
  /** Takes what it is told. */
  ACTIVE,
  /** Did not take the last message; it is tried again. */
  FAILING,
  /** An operator wants it to wait. */
  PAUSED,
  /** Given up; an operator may revive it. */
  DEAD;

  static Condition of(Webhook webhook, WebhookState state) {
    if (state.isDead()) {
      return DEAD;
    }
    return webhook.paused() ? PAUSED : state.attempts() > 0 ? FAILING : ACTIVE;
  }
}
