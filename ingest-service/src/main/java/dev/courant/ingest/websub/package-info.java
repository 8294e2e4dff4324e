/**
 * WebSub (W3C Recommendation, 23 January 2018), the subscriber's side: asks the hubs that feeds
 * declare for subscriptions, and hears them. A notice only makes its feed be polled at once; what
 * is published always comes from the feed itself.
 */
@NullMarked
package dev.courant.ingest.websub;

import org.jspecify.annotations.NullMarked;
