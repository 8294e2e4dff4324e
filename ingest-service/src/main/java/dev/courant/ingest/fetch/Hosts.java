package dev.courant.ingest.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** The pace of every host that was asked of late; one that is forgotten starts afresh. */
final class Hosts {
  private static final int MOST = 50_000;

  private final Cache<String, HostPace> paces =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Answer.LONGEST_REST).build();
  private final int perHostConcurrency;
  private final Duration perHostDelay;

  Hosts(FetchSettings settings) {
    this.perHostConcurrency = settings.perHostConcurrency();
    this.perHostDelay = settings.perHostDelay();
  }

  HostPace paceOf(Target target) {
    return paces.get(target.endpoint().host(), _ -> new HostPace(perHostConcurrency, perHostDelay));
  }
}
