package dev.courant.publish.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a webhook is: a value of {@link dev.courant.model.Topics#WEBHOOK_STATES}. Immutable.
 *
 * @param cursor of the live stream; all before was taken, or did not match
 * @param begunAt the {@link Webhook.Begin} that it went out from
 * @param delivered how many events were taken
 * @param deliveredAt when the last one was
 * @param attempts that failed since one did not
 * @param failingSince the first of them
 * @param nextAttemptAt when the next one is due
 * @param failure what the last one was answered
 * @param deadSince when it was given up
 */
record WebhookState(
    String id,
    String cursor,
    Instant begunAt,
    long delivered,
    @Nullable Instant deliveredAt,
    int attempts,
    @Nullable Instant failingSince,
    @Nullable Instant nextAttemptAt,
    @Nullable String failure,
    @Nullable Instant deadSince) {

  /** A webhook that has not been told anything. */
  static WebhookState of(Webhook webhook) {
    return new WebhookState(
        webhook.id(),
        webhook.begin().cursor(),
        webhook.begin().at(),
        0,
        null,
        0,
        null,
        null,
        null,
        null);
  }

  /** The same after what an operator wanted since. */
  WebhookState heeding(Webhook webhook) {
    Instant revived = webhook.revivedAt();
    Instant since = failingSince;
    boolean anew = webhook.begin().at().isAfter(begunAt);
    boolean again = revived != null && since != null && revived.isAfter(since);
    if (!anew && !again) {
      return this;
    }
    return new WebhookState(
        id,
        anew ? webhook.begin().cursor() : cursor,
        webhook.begin().at(),
        delivered,
        deliveredAt,
        0,
        null,
        null,
        null,
        null);
  }

  /** Somewhat further, without having told anything. */
  WebhookState at(String further) {
    return new WebhookState(
        id,
        further,
        begunAt,
        delivered,
        deliveredAt,
        attempts,
        failingSince,
        nextAttemptAt,
        failure,
        deadSince);
  }

  WebhookState delivered(String further, Instant now) {
    return new WebhookState(id, further, begunAt, delivered + 1, now, 0, null, null, null, null);
  }

  /**
   * After an attempt that failed.
   *
   * @param pause until the next one
   * @param giveUpAfter failing for so long
   */
  WebhookState failed(String why, Instant now, Duration pause, Duration giveUpAfter) {
    Instant since = failingSince == null ? now : failingSince;
    boolean dead = !now.isBefore(since.plus(giveUpAfter));
    return new WebhookState(
        id,
        cursor,
        begunAt,
        delivered,
        deliveredAt,
        attempts + 1,
        since,
        dead ? null : now.plus(pause),
        why,
        dead ? now : null);
  }

  boolean isDead() {
    return deadSince != null;
  }

  /** Whether its next attempt may be made. */
  boolean isDue(Instant now) {
    return deadSince == null && (nextAttemptAt == null || !now.isBefore(nextAttemptAt));
  }
}
