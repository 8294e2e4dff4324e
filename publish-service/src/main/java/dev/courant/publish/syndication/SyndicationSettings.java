package dev.courant.publish.syndication;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The feeds.
 *
 * @param site public address of this service, for example {@code https://news.example.org}; feeds
 *     link to articles there. Without it, the address by which the feed was asked for is taken,
 *     which is wrong behind a proxy that hides it
 */
@ConfigurationProperties("courant.publish.syndication")
record SyndicationSettings(@Nullable URI site) {
  /** The address that links begin with, without a slash at its end. */
  String origin(URI request) {
    URI from = site == null ? request : site;
    return from.getScheme() + "://" + from.getAuthority();
  }
}
