package dev.courant.benchmarks;

import dev.courant.page.PageExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * Extraction of saved pages, its parse included, over jsoup's own parse of the same text.
 *
 * <p>One thread, one page after the other, both sides given the decoded text. Rounds over all pages
 * alternate between the two sides, so that a busy machine slows both; the first are warm-up, and
 * the median of the others' ratios is the figure.
 */
final class ExtractBenchmark implements Benchmark {
  private static final String DEFAULT_PAGES = "../shared/corpora/pages/fundus";
  private static final int WARM_UP = 4;
  private static final int MEASURED = 7;

  private final PageExtractor extractor = new PageExtractor();

  @Override
  public Map<String, Object> run(List<String> args) throws IOException {
    List<String> pages = pages(Path.of(args.isEmpty() ? DEFAULT_PAGES : args.getFirst()));
    List<Double> ratios = new ArrayList<>();
    List<Double> parses = new ArrayList<>();
    for (int round = 0; round < WARM_UP + MEASURED; round++) {
      double parse = millisPerPage(pages, page -> Jsoup.parse(page, "").childNodeSize());
      double extract = millisPerPage(pages, page -> extractor.extract(page, "").body().length());
      System.out.printf(
          "round %2d: parse %.3f ms, extract %.3f ms a page%n", round, parse, extract);
      if (round >= WARM_UP) {
        ratios.add(extract / parse);
        parses.add(parse);
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("extract_over_parse", median(ratios));
    figures.put("parse_ms", median(parses));
    figures.put("pages", pages.size());
    return figures;
  }

  private static List<String> pages(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<String> pages = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
        try (InputStream html = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(new String(html.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      if (pages.isEmpty()) {
        throw new IOException("no *.html.gz in " + directory);
      }
      return pages;
    }
  }

  private static double millisPerPage(List<String> pages, ToIntFunction<String> work) {
    long start = System.nanoTime();
    long sum = 0;
    for (String page : pages) {
      sum += work.applyAsInt(page);
    }
    double millis = (System.nanoTime() - start) / 1e6;
    if (sum < 0) {
      throw new IllegalStateException("the work's result is used, so that it cannot be left out");
    }
    return millis / pages.size();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
