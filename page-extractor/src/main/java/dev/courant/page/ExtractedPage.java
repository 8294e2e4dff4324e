package dev.courant.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself and its article.
 *
 * @param title the article's headline, plain text; empty where none was found
 * @param body plain text, paragraphs parted by a blank line, NFC; empty where there is no main text
 * @param authors names of persons, as they stand there, without duplicates
 * @param publishedAt when it was first published, as the page states it; midnight UTC where only
 *     the day is stated; or null
 * @param publishedOffset the offset from UTC in which {@code publishedAt} is stated there: with it
 *     the day is the outlet's own; null with {@code publishedAt}
 * @param modifiedAt when it was last changed, or null
 * @param language BCP 47 as declared by the page, or null
 * @param canonicalUrl as declared, absolute, or null
 * @param image address of the lead image, absolute, or null
 * @param sectionWords what the page itself files the article under
 * @param optOuts reserved uses, sorted: {@code noai}, {@code noimageai}, {@code tdm-reservation},
 *     {@code noindex}, {@code nosnippet}, {@code noarchive}
 */
public record ExtractedPage(
    String title,
    String body,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable ZoneOffset publishedOffset,
    @Nullable Instant modifiedAt,
    @Nullable String language,
    @Nullable String canonicalUrl,
    @Nullable String image,
    List<String> sectionWords,
    List<String> optOuts) {
  public ExtractedPage {
    authors = List.copyOf(authors);
    sectionWords = List.copyOf(sectionWords);
    optOuts = List.copyOf(optOuts);
  }

  /** The same with another body. */
  public ExtractedPage withBody(String text) {
    return new ExtractedPage(
        title,
        text,
        authors,
        publishedAt,
        publishedOffset,
        modifiedAt,
        language,
        canonicalUrl,
        image,
        sectionWords,
        optOuts);
  }
}
