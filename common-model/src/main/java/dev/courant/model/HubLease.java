package dev.courant.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a WebSub hub said of a subscription, to whichever instance it found (WebSub, sections 5.2
 * and 5.3).
 *
 * @param subscription which one: {@link FeedState.Subscription#id()}
 * @param at when it said so
 * @param until when the lease ends, or null where the hub denied it
 * @param denied why the hub denied it, for a person, or null where it agreed
 */
public record HubLease(
    String subscription, Instant at, @Nullable Instant until, @Nullable String denied) {
  public HubLease {
    Require.that((until == null) != (denied == null), "a lease is granted or denied");
  }
}
