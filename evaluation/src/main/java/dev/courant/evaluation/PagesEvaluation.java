package dev.courant.evaluation;

import dev.courant.page.ExtractedPage;
import dev.courant.page.PageExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How well the main text and the metadata of saved pages are read.
 *
 * <p>Figures: {@code f1} word F1 averaged over pages; {@code title}, {@code date}, {@code authors}
 * the share of the pages with such an expectation where the title is equal (white space and case
 * folded), the day is equal, any one author is among those found; {@code folds} the word F1 by
 * {@linkplain OutletFolds folds of outlets}, where such are asked for.
 */
final class PagesEvaluation implements Evaluation {
  private final PageExtractor extractor = new PageExtractor();
  private final int folds;

  /**
   * An evaluation.
   *
   * @param folds of outlets by which the word F1 is told as well, 0 for none
   */
  PagesEvaluation(int folds) {
    this.folds = folds;
  }

  /** One line of {@code --out}; {@code ms} is the time in the extractor, parse included. */
  record Result(
      String id,
      String title,
      List<String> authors,
      @Nullable String published,
      @Nullable String language,
      String body,
      double ms) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    Tally tally = new Tally();
    OutletFolds byOutlet = new OutletFolds(folds);
    for (String id : SavedPage.ids(corpus)) {
      SavedPage page = SavedPage.read(corpus, id);
      Result result = result(page);
      perCase.accept(result);
      tally.add(result, page.expected());
      byOutlet.add(page.expected().url(), WordOverlap.f1(result.body(), page.expected().body()));
    }
    Map<String, Object> figures = tally.figures();
    if (folds > 0) {
      figures.put("folds", byOutlet.means("f1"));
    }
    return figures;
  }

  private Result result(SavedPage page) {
    String url = Objects.requireNonNullElse(page.expected().url(), "");
    long start = System.nanoTime();
    ExtractedPage read = extractor.extract(page.html(), null, url);
    double ms = (System.nanoTime() - start) / 1e6;
    return new Result(
        page.id(),
        read.title(),
        read.authors(),
        stated(read.publishedAt(), read.publishedOffset()),
        read.language(),
        read.body(),
        ms);
  }

  private static @Nullable String stated(@Nullable Instant time, @Nullable ZoneOffset offset) {
    return time == null
        ? null
        : time.atOffset(Objects.requireNonNullElse(offset, ZoneOffset.UTC)).toString();
  }

  private static String folded(@Nullable String text) {
    String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
    return plain.replaceAll("(?U)\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static final class Tally {
    private final Map<String, List<Double>> scores = new LinkedHashMap<>();
    private final List<Double> times = new ArrayList<>();

    void add(Result result, SavedPage.Expected expected) {
      times.add(result.ms());
      score("f1", WordOverlap.f1(result.body(), expected.body()));
      if (expected.title() != null && !expected.title().isEmpty()) {
        score("title", folded(result.title()).equals(folded(expected.title())));
      }
      String published = expected.published();
      if (published != null && !published.isEmpty()) {
        score("date", day(result.published()).equals(day(published)));
      }
      List<String> authors = expected.authors();
      if (authors != null && !authors.isEmpty()) {
        List<String> mine = result.authors().stream().map(PagesEvaluation::folded).toList();
        score("authors", authors.stream().map(PagesEvaluation::folded).anyMatch(mine::contains));
      }
    }

    private static String day(@Nullable String time) {
      return time == null ? "" : time.substring(0, Math.min(10, time.length()));
    }

    private void score(String name, boolean right) {
      score(name, right ? 1 : 0);
    }

    private void score(String name, double value) {
      scores.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      scores.forEach((name, values) ->
          figures.put(name, values.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
      figures.put("pages", times.size());
      if (!times.isEmpty()) {
        figures.put("ms_median", times.stream().sorted().toList().get(times.size() / 2));
      }
      return figures;
    }
  }
}
