package dev.courant.operations.log;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.EventCodec;
import dev.courant.model.Original;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
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

  /** A revision of the article number n, summarised. */
  public static byte[] summarized(int n, int revision, Change change, Instant at) {
    return summarized(n, revision, 1, change, at);
  }

  /** An edition of a revision of the article number n. */
  public static byte[] summarized(int n, int revision, int edition, Change change, Instant at) {
    Original original =
        new Original(
            "https://example.org/" + n,
            "Title " + n,
            "en",
            List.of(),
            null,
            null,
            new Outlet("example", "Example", "GB"));
    return EventCodec.encode(
        new ArticleSummarized(
            new ArticleId(id(n)),
            revision,
            edition,
            change,
            new Statement("Title " + n, List.of()),
            "en",
            List.of(),
            List.of(),
            new Analysis(List.of(), "none"),
            Section.UNCLASSIFIED,
            original,
            List.of(),
            List.of(),
            List.of(new Sentence("s1", 0, 10, "The harbour of number " + n + " was closed.")),
            new CompiledBy("extractive", null, null, "1"),
            "none",
            List.of(),
            at,
            at,
            null));
  }
}
