package dev.courant.operations.log;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.Outlet;
import java.time.Instant;
import java.util.List;

/** Events for tests. */
public final class Events {
  private Events() {}

  /** The id of the article number n. */
  public static String id(int n) {
    return ArticleId.of(CanonicalUrl.parse("https://example.org/" + n).orElseThrow()).value();
  }

  /** A revision of the article number n. */
  public static byte[] raw(int n, int revision) {
    return raw(n, revision, Instant.parse("2026-03-05T12:00:00Z"));
  }

  /** A revision of the article number n, ingested at a time. */
  public static byte[] raw(int n, int revision, Instant at) {
    return EventCodec.encode(
        new ArticleIngested(
            new ArticleId(id(n)),
            revision,
            revision == 1 ? Change.CREATED : Change.UPDATED,
            "https://example.org/" + n,
            "example",
            new Outlet("example", "Example", "GB"),
            "Title " + n,
            "The harbour of number " + n + " was closed.",
            "en",
            List.of(),
            null,
            null,
            null,
            List.of(),
            at));
  }
}
