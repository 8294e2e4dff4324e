package dev.courant.publish.webhook;

import dev.courant.model.EventCodec;
import dev.courant.publish.stream.PublishedEvents.Event;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.util.RawValue;

/**
 * What a receiver is sent of an event: JSON with {@code type}, {@code timestamp}, {@code cursor}
 * and {@code data}. The same event has the same id and bytes at each attempt. Signed as in Standard
 * Webhooks 1.0.0: {@code v1,} and HMAC-SHA256 over id, timestamp and body, joined by dots.
 *
 * @param cursor of who has taken it
 */
record Message(String id, byte[] body, String cursor) {

  static Message of(Webhook webhook, Event event) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "article." + event.type());
    members.put("timestamp", event.time());
    members.put("cursor", event.cursor());
    members.put("data", new RawValue(event.data()));
    return new Message(
        "msg_" + webhook.id() + "_" + event.id(), EventCodec.encode(members), event.cursor());
  }

  /** The headers of one attempt. */
  Map<String, String> headers(Webhook webhook, Instant now) {
    String timestamp = String.valueOf(now.getEpochSecond());
    Webhook.FormerSecret former = webhook.former();
    Stream<String> secrets =
        former != null && now.isBefore(former.until())
            ? Stream.of(webhook.secret(), former.secret())
            : Stream.of(webhook.secret());
    return Map.of(
        "webhook-id",
        id,
        "webhook-timestamp",
        timestamp,
        "webhook-signature",
        secrets.map(secret -> signature(secret, timestamp)).collect(Collectors.joining(" ")));
  }

  private String signature(String secret, String timestamp) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Secrets.bytes(secret), "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
