package dev.courant.operations.reanalysis;

import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.Sentence;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are to be analysed anew: those whose newest revision was ingested in a time range
 * and is not a withdrawal. What is null or empty does not matter.
 *
 * @param from the first moment
 * @param to the moment behind the last
 * @param outlet id of the outlet
 * @param language of the original, BCP 47; {@code en} means {@code en-GB} too
 * @param query words that all stand in the title or the text, in any case
 * @param articles ids; these and no others, withdrawn or not
 */
public record ReanalysisRequest(
    Instant from,
    Instant to,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable String query,
    List<String> articles) {
  public ReanalysisRequest {
    articles = articles == null ? List.of() : articles.stream().sorted().distinct().toList();
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from " + from + " is not before to " + to);
    }
  }

  /** A name for it, the same whenever it is asked for. */
  public String id() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(EventCodec.encode(this));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  boolean covers(Instant ingestedAt) {
    return !ingestedAt.isBefore(from) && ingestedAt.isBefore(to);
  }

  boolean names(String article) {
    return articles.isEmpty() || java.util.Collections.binarySearch(articles, article) >= 0;
  }

  boolean wants(ArticleIngested article) {
    return names(article.id().value())
        && isOf(article.outlet().id(), article.language())
        && contains(article.title() + "\n" + article.body());
  }

  boolean wants(ArticleSummarized article) {
    String text =
        article.sentences().stream().map(Sentence::text).collect(Collectors.joining("\n"));
    return names(article.id().value())
        && isOf(article.original().outlet().id(), article.original().language())
        && contains(article.original().headline() + "\n" + text);
  }

  private boolean isOf(String anOutlet, @Nullable String aLanguage) {
    return (outlet == null || outlet.equals(anOutlet))
        && (language == null
            || aLanguage != null
                && (aLanguage.equalsIgnoreCase(language)
                    || lower(aLanguage).startsWith(lower(language) + "-")));
  }

  private boolean contains(String text) {
    if (query == null) {
      return true;
    }
    String all = lower(text);
    return Arrays.stream(lower(query).split("\\s+", -1)).allMatch(all::contains);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
