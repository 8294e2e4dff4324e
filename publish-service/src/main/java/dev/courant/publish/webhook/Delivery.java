package dev.courant.publish.webhook;

import dev.courant.publish.api.ArticleFilter;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.stream.EventReading;
import dev.courant.publish.stream.PublishedEvents.Event;
import dev.courant.publish.webhook.Receivers.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One webhook, as the instance that delivers it does: one message after another, the next one when
 * the one before was taken. Its rounds are run one at a time.
 */
final class Delivery {
  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /**
   * Between two looks at the owner's loop; what was taken since then is told again after a kill.
   */
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(1);

  private final DeliveryTools tools;
  private final ArticleQuery query;
  private volatile Webhook webhook;
  private volatile WebhookState state;
  private volatile boolean stopped;
  private volatile boolean ended;
  private @Nullable EventReading reading;
  private @Nullable Message pending;
  private Instant begunAt;

  /** Delivers from a state on. */
  Delivery(DeliveryTools tools, Webhook webhook, WebhookState state) {
    this.tools = tools;
    this.webhook = webhook;
    this.state = state.heeding(webhook);
    this.query = ArticleFilter.ofCards(Filters.parameters(webhook.filter())).query();
    this.begunAt = this.state.begunAt();
  }

  Webhook webhook() {
    return webhook;
  }

  WebhookState state() {
    return state;
  }

  /** Heeds what an operator changed; not during a round. */
  void change(Webhook changed) {
    webhook = changed;
    state = state.heeding(changed);
    if (!begunAt.equals(state.begunAt())) {
      begunAt = state.begunAt();
      reading = null;
      pending = null;
    }
  }

  /** No further message is sent; what comes of the one under way still counts. */
  void stop() {
    stopped = true;
  }

  /** Nothing that comes from now on counts. */
  void end() {
    stopped = true;
    ended = true;
  }

  /** Whether a round has something to do. */
  boolean isDue() {
    if (stopped || webhook.paused() || !state.isDue(tools.clock().instant())) {
      return false;
    }
    EventReading open = reading;
    return pending != null || open == null || !open.goesOn() || open.hasMore();
  }

  /** Sends what there is, for a while. */
  void round() {
    Instant until = tools.clock().instant().plus(LONGEST_ROUND);
    boolean more = true;
    while (more && !stopped && tools.clock().instant().isBefore(until)) {
      Message next = next();
      more = next != null && deliver(next);
    }
  }

  private @Nullable Message next() {
    Message waiting = pending;
    if (waiting != null) {
      return waiting;
    }
    EventReading open = open();
    if (open == null) {
      return null;
    }
    Optional<Event> event = open.next();
    if (event.isEmpty()) {
      state = state.at(open.cursor());
      return null;
    }
    pending = Message.of(webhook, event.get());
    return pending;
  }

  private @Nullable EventReading open() {
    EventReading open = reading;
    if (open == null || !open.goesOn()) {
      open = tools.events().after(state.cursor(), query).orElse(null);
      reading = open;
    }
    return open;
  }

  private boolean deliver(Message message) {
    Answer answer = tools.receivers().send(webhook, message);
    if (ended) {
      return false;
    }
    tools.counters().count(answer);
    Instant now = tools.clock().instant();
    WebhookState before = state;
    state =
        switch (answer) {
          case Answer.Taken _ -> before.delivered(message.cursor(), now);
          case Answer.Failed failed ->
              before.failed(
                  failed.why(),
                  now,
                  tools.retries().after(before.attempts() + 1, failed.after()),
                  tools.giveUpAfter());
          case Answer.Gone _ ->
              before.failed(
                  "status 410: the receiver wants nothing any more",
                  now,
                  Duration.ZERO,
                  Duration.ZERO);
        };
    tell(before, state);
    if (answer instanceof Answer.Taken) {
      pending = null;
      return true;
    }
    return false;
  }

  /** Says so where it begins to fail, works again, or is given up; not each time. */
  private void tell(WebhookState before, WebhookState after) {
    if (after.isDead()) {
      log.error(
          "Webhook {} is given up after {} attempts since {}: {}. It tells nothing until it is"
              + " revived (./courant webhooks revive {})",
          webhook,
          after.attempts(),
          after.failingSince(),
          after.failure(),
          webhook.id());
    } else if (before.attempts() == 0 && after.attempts() > 0) {
      log.warn("Webhook {} fails and is tried again: {}", webhook, after.failure());
    } else if (before.attempts() > 0 && after.attempts() == 0) {
      log.info("Webhook {} works again, after {} attempts", webhook, before.attempts());
    }
  }
}
