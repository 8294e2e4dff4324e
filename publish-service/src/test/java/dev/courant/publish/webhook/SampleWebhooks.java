package dev.courant.publish.webhook;

import java.time.Instant;

/** Webhooks that were registered at noon. */
final class SampleWebhooks {
  static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private SampleWebhooks() {}

  static Webhook signingWith(String secret) {
    return webhook(secret, "0123abcd~0-0");
  }

  static Webhook beginning(String cursor) {
    return webhook(Secrets.make(), cursor);
  }

  private static Webhook webhook(String secret, String cursor) {
    return new Webhook(
        "h1",
        "https://receiver.example/hook",
        "",
        "",
        secret,
        null,
        false,
        NOON,
        new Webhook.Begin(cursor, NOON),
        null);
  }
}
