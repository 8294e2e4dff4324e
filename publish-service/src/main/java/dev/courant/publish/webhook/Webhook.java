package dev.courant.publish.webhook;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered webhook: an address and which events are sent to it. The value of a record of {@link
 * dev.courant.model.Topics#WEBHOOKS}. The filter cannot be changed, since the receiver would not
 * learn which articles left it; another filter is another webhook.
 *
 * @param url address that events are sent to
 * @param filter as in the query of an address: {@code topic=sport&language=en}
 * @param secret that messages are signed with
 * @param former secret that they are signed with too, for some time after it was replaced
 * @param begin where it begins
 * @param revivedAt when an operator wanted it to go on
 */
record Webhook(
    String id,
    String url,
    String filter,
    String description,
    String secret,
    @Nullable FormerSecret former,
    boolean paused,
    Instant createdAt,
    Begin begin,
    @Nullable Instant revivedAt) {

  /** A secret that was replaced. */
  record FormerSecret(String secret, Instant until) {}

  /**
   * Where it begins.
   *
   * @param at when an operator wanted so
   */
  record Begin(String cursor, Instant at) {}

  Webhook at(String anotherUrl) {
    return new Webhook(
        id, anotherUrl, filter, description, secret, former, paused, createdAt, begin, revivedAt);
  }

  Webhook pausing() {
    return new Webhook(
        id, url, filter, description, secret, former, true, createdAt, begin, revivedAt);
  }

  /** Goes on where it was, or begins anew. */
  Webhook revived(Instant now, @Nullable String cursor) {
    Begin another = cursor == null ? begin : new Begin(cursor, now);
    return new Webhook(
        id, url, filter, description, secret, former, false, createdAt, another, now);
  }

  Webhook signingWith(String another, Instant formerUntil) {
    return new Webhook(
        id,
        url,
        filter,
        description,
        another,
        new FormerSecret(secret, formerUntil),
        paused,
        createdAt,
        begin,
        revivedAt);
  }

  /** Scheme, host and port: paths may hold what is secret, and are not logged. */
  String origin() {
    URI address = URI.create(url);
    return address.getScheme() + "://" + address.getAuthority();
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return id + " to " + origin();
  }
}
