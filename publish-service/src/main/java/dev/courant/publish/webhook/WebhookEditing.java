package dev.courant.publish.webhook;

import dev.courant.publish.api.ProblemException;
import dev.courant.publish.stream.PublishedEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Changes to the webhooks. Each shows in the view of this instance when it returns, and reaches the
 * instance that delivers the webhook within a second. Of two changes to one webhook at two
 * instances at once the later one counts.
 */
final class WebhookEditing {
  private static final Duration SHOWN = Duration.ofSeconds(5);
  private static final Duration BOTH_SECRETS = Duration.ofHours(24);

  private final WebhookView view;
  private final KafkaOperations<String, byte[]> kafka;
  private final PublishedEvents events;
  private final WebhookSettings settings;
  private final Clock clock;

  WebhookEditing(
      WebhookView view,
      KafkaOperations<String, byte[]> kafka,
      PublishedEvents events,
      WebhookSettings settings,
      Clock clock) {
    this.view = view;
    this.kafka = kafka;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The webhook of that id.
   *
   * @throws ProblemException where there is none
   */
  Webhook find(String id) {
    return view.find(id)
        .orElseThrow(() ->
            new ProblemException(
                HttpStatus.NOT_FOUND,
                "no-such-webhook",
                "There is no such webhook",
                "GET /api/v1/webhooks lists all."));
  }

  /** Registers one that begins with what comes now, or was published since a time. */
  synchronized Webhook add(String url, WebhookRequest request) {
    if (view.webhooks().size() >= settings.most()) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "too-many-webhooks",
          "There are as many webhooks as there may be",
          "Remove one, or set courant.publish.webhook.most.");
    }
    Instant now = clock.instant();
    Webhook webhook =
        new Webhook(
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()),
            url,
            request.filter(),
            request.description(),
            request.secret(),
            null,
            false,
            now,
            new Webhook.Begin(cursor(request.since()), now),
            null);
    return write(webhook);
  }

  private String cursor(@Nullable Instant since) {
    Optional<String> cursor = since == null ? events.end() : events.since(since);
    return cursor.orElseThrow(() ->
        new ProblemException(
            HttpStatus.SERVICE_UNAVAILABLE,
            "stream-unavailable",
            "The topic of articles cannot be read right now",
            "Try again in a few seconds."));
  }

  /** Changes one. */
  synchronized Webhook change(String id, UnaryOperator<Webhook> change) {
    Webhook before = find(id);
    Webhook after = change.apply(before);
    return after.equals(before) ? after : write(after);
  }

  /** Goes on where it was, or begins anew where the request says since when. */
  Webhook revive(String id, @Nullable Instant since) {
    String cursor = since == null ? null : cursor(since);
    return change(id, webhook -> webhook.revived(clock.instant(), cursor));
  }

  /** Signs with another secret; for a day with the one before, too. */
  Webhook rotate(String id, String secret) {
    return change(id, webhook -> webhook.signingWith(secret, clock.instant().plus(BOTH_SECRETS)));
  }

  synchronized void remove(String id) {
    send(WebhookRecords.withoutWebhook(find(id).id()));
    view.await(() -> view.find(id).isEmpty(), SHOWN);
  }

  private Webhook write(Webhook webhook) {
    send(WebhookRecords.of(webhook));
    view.await(() -> view.find(webhook.id()).filter(webhook::equals).isPresent(), SHOWN);
    return webhook;
  }

  private void send(ProducerRecord<String, byte[]> record) {
    kafka.executeInTransaction(transaction -> transaction.send(record));
  }
}
