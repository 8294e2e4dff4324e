package dev.courant.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article as its outlet published it: the value of {@link Topics#RAW}, keyed by
 * {@code id}.
 *
 * @param revision counts from 1; rises when the normalised title or body changes, and on retraction
 * @param url canonical address of the original
 * @param feed id of the feed that speaks for it: of those that show it the nearest to its page
 * @param title plain text; empty once retracted
 * @param body plain text, paragraphs parted by a blank line, NFC; empty once retracted
 * @param language BCP 47, as the feed or the page declares it, or null
 * @param image address of the lead image, or null
 * @param optOuts signals by which the publisher reserves uses, with where they were found: {@code
 *     noai} in the page itself, {@code header:noai}, {@code tdmrep:tdm-reservation}, {@code
 *     robots:GPTBot}, {@code robots:content-signal:ai-train=no}
 * @param changes in which sentences an update differs from the revision before; null of other
 *     revisions, and if the revision before is not remembered
 * @param mergedInto of a retraction: the article that this one turned out to be; else null
 */
public record ArticleIngested(
    ArticleId id,
    int revision,
    Change change,
    String url,
    String feed,
    Outlet outlet,
    String title,
    String body,
    @Nullable String language,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    @Nullable String image,
    List<String> optOuts,
    Instant ingestedAt,
    @Nullable List<SentenceChange> changes,
    @Nullable ArticleId mergedInto)
    implements ArticleEvent {
  /** A revision of which no changes are told. */
  public ArticleIngested(
      ArticleId id,
      int revision,
      Change change,
      String url,
      String feed,
      Outlet outlet,
      String title,
      String body,
      @Nullable String language,
      List<String> authors,
      @Nullable Instant publishedAt,
      @Nullable Instant modifiedAt,
      @Nullable String image,
      List<String> optOuts,
      Instant ingestedAt) {
    this(
        id,
        revision,
        change,
        url,
        feed,
        outlet,
        title,
        body,
        language,
        authors,
        publishedAt,
        modifiedAt,
        image,
        optOuts,
        ingestedAt,
        null,
        null);
  }

  public ArticleIngested {
    Require.that(revision >= 1, "revision " + revision);
    Require.that(
        (change == Change.CREATED) == (revision == 1), change + " at revision " + revision);
    authors = List.copyOf(authors);
    optOuts = List.copyOf(optOuts);
    changes = changes == null ? null : List.copyOf(changes);
  }

  /** The same with what changed. */
  public ArticleIngested changing(@Nullable List<SentenceChange> sentences) {
    return with(sentences, mergedInto);
  }

  /** The same, of an article that turned out to be another. */
  public ArticleIngested merged(ArticleId into) {
    return with(changes, into);
  }

  private ArticleIngested with(@Nullable List<SentenceChange> sentences, @Nullable ArticleId into) {
    return new ArticleIngested(
        id,
        revision,
        change,
        url,
        feed,
        outlet,
        title,
        body,
        language,
        authors,
        publishedAt,
        modifiedAt,
        image,
        optOuts,
        ingestedAt,
        sentences,
        into);
  }
}
