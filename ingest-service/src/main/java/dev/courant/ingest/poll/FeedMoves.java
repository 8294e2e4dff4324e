package dev.courant.ingest.poll;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.Move;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a feed has moved. A redirect is believed after it was met several times over days;
 * until then the entries behind it are taken where they are the feed's: a portal or a domain that
 * changed hands shows others.
 */
final class FeedMoves {
  private static final int LEAST_TIMES = 4;

  private final Duration moveAfter;

  /**
   * @param moveAfter how long a redirect has to last
   */
  FeedMoves(Duration moveAfter) {
    this.moveAfter = moveAfter;
  }

  /** The move that an answer announces, counted on; null where it announces none. */
  @Nullable Move announced(Feed feed, FeedState state, FeedAnswer.Entries answer, Instant now) {
    boolean strange = isStrange(feed, state, answer);
    URI to = strange ? answer.delivery().foundAt() : answer.movedTo();
    if (to == null) {
      return null;
    }
    Move before = state.readingSoFar().move();
    return before != null && before.to().equals(to.toString())
        ? new Move(before.to(), before.since(), before.times() + 1)
        : new Move(to.toString(), now, 1);
  }

  boolean isBelieved(Move move, Instant now) {
    return move.times() >= LEAST_TIMES && !move.since().plus(moveAfter).isAfter(now);
  }

  /** Whether another site answered, with none of the entries that the feed is known for. */
  boolean isStrange(Feed feed, FeedState state, FeedAnswer.Entries answer) {
    if (state.entries().isEmpty() || isSameSite(feed.url(), answer.delivery().foundAt())) {
      return false;
    }
    Set<String> known =
        state.entries().stream().map(entry -> path(entry.url())).collect(Collectors.toSet());
    return answer.feed().entries().stream()
        .flatMap(entry -> Optional.ofNullable(entry.url()).flatMap(CanonicalUrl::parse).stream())
        .noneMatch(url -> known.contains(path(url.value())));
  }

  private static boolean isSameSite(String url, URI other) {
    String host = host(URI.create(url));
    String otherHost = host(other);
    return host.equals(otherHost)
        || host.endsWith("." + otherHost)
        || otherHost.endsWith("." + host);
  }

  private static String host(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** What stays of an article's address when its outlet moves to another host. */
  private static String path(String url) {
    int host = url.indexOf("//");
    int path = url.indexOf('/', host + 2);
    return path < 0 || path == url.length() - 1 ? url : url.substring(path);
  }
}
