package dev.courant.ingest.intake;

import dev.courant.ingest.page.PageReading;
import dev.courant.model.EntryText;
import dev.courant.page.ExtractedPage;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of an article, combined from its page and its entry in the feed. */
record ArticleText(
    String title,
    String body,
    @Nullable String language,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    @Nullable String image,
    List<String> optOuts) {
  /** Of an article that was withdrawn. */
  static final ArticleText NONE =
      new ArticleText("", "", null, List.of(), null, null, null, List.of());

  /** The page's text; the feed's own if the page has hardly any and the feed has more. */
  static ArticleText of(
      PageReading.Read reading, @Nullable EntryText entry, IntakeSettings settings) {
    ExtractedPage page = reading.page();
    String title = firstOf(page.title(), entry == null ? null : entry.title());
    String ownText = entry == null ? "" : entry.text();
    boolean pageHasText = page.body().length() >= settings.minPageText();
    String body = pageHasText || page.body().length() >= ownText.length() ? page.body() : ownText;
    return new ArticleText(
        title,
        bounded(firstOf(body, title), settings.maxBody()),
        page.language() != null ? page.language() : entry == null ? null : entry.language(),
        page.authors().isEmpty() && entry != null ? entry.authors() : page.authors(),
        page.publishedAt() != null
            ? page.publishedAt()
            : entry == null ? null : entry.publishedAt(),
        page.modifiedAt() != null ? page.modifiedAt() : entry == null ? null : entry.modifiedAt(),
        page.image() != null ? page.image() : entry == null ? null : entry.image(),
        reading.optOuts());
  }

  /** The feed's own text, if the page is unavailable. */
  static ArticleText of(EntryText entry, IntakeSettings settings) {
    return new ArticleText(
        entry.title(),
        bounded(firstOf(entry.text(), entry.title()), settings.maxBody()),
        entry.language(),
        entry.authors(),
        entry.publishedAt(),
        entry.modifiedAt(),
        entry.image(),
        List.of());
  }

  /** Whether there is no text. */
  boolean isEmpty() {
    return body.isBlank();
  }

  String hash() {
    return ContentHash.of(title, body);
  }

  static String firstOf(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC).strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  static String bounded(String body, int max) {
    if (body.length() <= max) {
      return body;
    }
    int paragraph = body.lastIndexOf("\n\n", max);
    int end = paragraph > max / 2 ? paragraph : max;
    return body.substring(0, Character.isHighSurrogate(body.charAt(end - 1)) ? end - 1 : end);
  }
}
