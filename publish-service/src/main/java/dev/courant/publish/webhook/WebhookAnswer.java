package dev.courant.publish.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the operators' API shows it.
 *
 * @param state active, failing, paused or dead
 * @param cursor of the live stream: all before was taken, or did not match
 * @param secret shown once: when it is made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookAnswer(
    String id,
    String url,
    String filter,
    String description,
    String state,
    Instant createdAt,
    String cursor,
    long delivered,
    @Nullable Instant deliveredAt,
    int attempts,
    @Nullable Instant failingSince,
    @Nullable Instant nextAttemptAt,
    @Nullable String failure,
    @Nullable Instant deadSince,
    @Nullable String secret) {

  static WebhookAnswer of(Webhook webhook, WebhookState state, @Nullable String secret) {
    return new WebhookAnswer(
        webhook.id(),
        webhook.url(),
        webhook.filter(),
        webhook.description(),
        Condition.of(webhook, state).name().toLowerCase(Locale.ROOT),
        webhook.createdAt(),
        state.cursor(),
        state.delivered(),
        state.deliveredAt(),
        state.attempts(),
        state.failingSince(),
        state.nextAttemptAt(),
        state.failure(),
        state.deadSince(),
        secret);
  }
}
