package dev.courant.evaluation;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.model.Statement;
import dev.courant.page.ExtractedPage;
import dev.courant.page.PageExtractor;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.summary.Summarization;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a reader sees of saved pages when no language model is configured: each page read by the
 * extractor and told by the extractive engine. {@code --out} holds the articles, to be read by
 * hand.
 *
 * <p>Figures: {@code pages}; {@code sentences}, those shown as summaries; {@code outside}, the
 * share of them that the corpus's expected text does not hold, white space aside; {@code empty},
 * pages without a summary; {@code analysis}, the mean number of analysis sentences; {@code
 * regionTold}, {@code topicTold}, {@code origins}.
 */
final class ShownEvaluation implements Evaluation {
  private static final CanonicalUrl SOMEWHERE = new CanonicalUrl("https://corpus.example/article");

  private final PageExtractor extractor = new PageExtractor();
  private final Summarization summarization =
      new Summarization(new ExtractiveEngine(), Clock.systemUTC());

  /** One line of {@code --out}. */
  record Result(String id, List<String> outside, String body, ArticleSummarized article) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    Tally tally = new Tally();
    for (String id : SavedPage.ids(corpus)) {
      Result result = result(SavedPage.read(corpus, id));
      perCase.accept(result);
      tally.add(result);
    }
    return tally.figures();
  }

  private Result result(SavedPage page) {
    String url = Objects.requireNonNullElse(page.expected().url(), SOMEWHERE.value());
    ArticleIngested ingested = ingested(page.id(), url, extractor.extract(page.html(), null, url));
    ArticleSummarized told = summarization.summarize(ingested);
    String expected = packed(page.expected().body());
    List<String> outside =
        told.summary().stream()
            .map(Statement::text)
            .filter(text -> !expected.contains(packed(text)))
            .toList();
    return new Result(page.id(), outside, ingested.body(), told);
  }

  private static ArticleIngested ingested(String id, String url, ExtractedPage page) {
    return new ArticleIngested(
        ArticleId.of(CanonicalUrl.parse(url).orElse(SOMEWHERE)),
        1,
        Change.CREATED,
        url,
        "saved",
        new Outlet(id, id, null),
        page.title(),
        page.body(),
        page.language(),
        page.authors(),
        page.publishedAt(),
        null,
        null,
        List.of(),
        Instant.EPOCH);
  }

  private static String packed(String text) {
    return text.replaceAll("(?U)[\\s\\p{Punct}]+", "").toLowerCase(Locale.ROOT);
  }

  private static final class Tally {
    private int pages;
    private int sentences;
    private int outside;
    private int empty;
    private int analysis;
    private int regions;
    private int topics;
    private int origins;

    void add(Result result) {
      ArticleSummarized article = result.article();
      pages++;
      sentences += article.summary().size();
      outside += result.outside().size();
      empty += article.summary().isEmpty() ? 1 : 0;
      analysis += article.analysis().sentences().size();
      regions += article.section().region().told() ? 1 : 0;
      topics += article.section().topic().told() ? 1 : 0;
      origins += article.origins().isEmpty() ? 0 : 1;
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("pages", pages);
      figures.put("sentences", sentences);
      figures.put("outside", (double) outside / Math.max(1, sentences));
      figures.put("empty", empty);
      figures.put("analysis", (double) analysis / Math.max(1, pages));
      figures.put("regionTold", (double) regions / Math.max(1, pages));
      figures.put("topicTold", (double) topics / Math.max(1, pages));
      figures.put("origins", (double) origins / Math.max(1, pages));
      return figures;
    }
  }
}
