package dev.courant.ingest.intake;

import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.phrases.Asides;
import dev.courant.ingest.phrases.Phrases;
import dev.courant.ingest.revision.BodySentences;
import dev.courant.ingest.revision.ContentHash;
import dev.courant.model.EntryText;
import dev.courant.model.SiteFurniture;
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
    List<String> optOuts,
    boolean fromFeed,
    List<SiteFurniture> leftOut) {
  /** Of an article that was withdrawn. */
  static final ArticleText NONE =
      new ArticleText("", "", null, List.of(), null, null, null, List.of(), false, List.of());

  private static final double CLEARLY_MORE = 1.2;
  private static final double HALF = 0.5;
  private static final int BEGINNING = 40;

  /**
   * The page's text; the feed's own if the page has hardly any and the feed has more, or if the
   * page has but a part of it.
   */
  static ArticleText of(
      PageReading.Read reading, @Nullable EntryText entry, IntakeSettings settings) {
    ExtractedPage page = reading.page();
    String title = firstOf(page.title(), entry == null ? null : entry.title());
    String ownText = entry == null ? "" : entry.text();
    boolean pageHasText =
        page.body().length() >= settings.minPageText() && !isPartOf(page.body(), ownText);
    boolean fromFeed = !pageHasText && page.body().length() < ownText.length();
    String body = fromFeed ? ownText : Asides.withoutOffers(page.body());
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
        reading.optOuts(),
        fromFeed,
        reading.leftOut());
  }

  /** Whether a text is clearly longer, and has most sentences of the other that are no offers. */
  private static boolean isPartOf(String part, String whole) {
    if (whole.length() < CLEARLY_MORE * part.length()) {
      return false;
    }
    String folded = whole.replaceAll("\\s+", " ");
    List<String> own =
        BodySentences.of(part).sentences().stream()
            .filter(sentence -> !Phrases.isOffer(sentence))
            .toList();
    long common = own.stream().filter(sentence -> folded.contains(beginning(sentence))).count();
    return common > 0 && common >= HALF * own.size();
  }

  /** The last sentence of a part may be cut. */
  private static String beginning(String sentence) {
    String folded = sentence.replaceAll("\\s+", " ");
    return folded.substring(0, Math.min(folded.length(), BEGINNING));
  }

  /** The same under another headline. */
  ArticleText titled(String headline) {
    return new ArticleText(
        headline,
        body,
        language,
        authors,
        publishedAt,
        modifiedAt,
        image,
        optOuts,
        fromFeed,
        leftOut);
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
        List.of(),
        true,
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
