package dev.courant.benchmarks;

import dev.courant.page.PageExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * Extraction of saved pages, its parse included, over jsoup's own parse of the same text.
 *
 * <p>One thread, one page after the other, both sides given the decoded text of the same page right
 * after each other. The first passes warm the compiler. {@code extract_over_parse} is the median of
 * the other passes' ratios of whole sums, collection of garbage included; {@code
 * extract_over_parse_fastest} counts each page with its fastest time, so that what else the machine
 * does stays out.
 */
final class ExtractBenchmark implements Benchmark {
  private static final String DEFAULT_PAGES = "../shared/corpora/pages/fundus";
  private static final int WARM_UP = 6;
  private static final int MEASURED = 11;

  private final PageExtractor extractor = new PageExtractor();
  private long used;

  @Override
  public Map<String, Object> run(List<String> args) throws IOException {
    List<String> pages = pages(Path.of(args.isEmpty() ? DEFAULT_PAGES : args.getFirst()));
    Fastest parse = new Fastest(pages.size());
    Fastest extract = new Fastest(pages.size());
    double[] ratios = new double[MEASURED];
    for (int round = -WARM_UP; round < MEASURED; round++) {
      long parsing = 0;
      long extracting = 0;
      for (int i = 0; i < pages.size(); i++) {
        parsing += parse.note(i, parseNanos(pages.get(i)), round >= 0);
        extracting += extract.note(i, extractNanos(pages.get(i)), round >= 0);
      }
      if (round >= 0) {
        ratios[round] = (double) extracting / parsing;
      }
    }
    Arrays.sort(ratios);
    return figures(ratios[MEASURED / 2], parse.sum(), extract.sum(), pages.size());
  }

  /** The fastest time of each page, in nanoseconds. */
  private record Fastest(long[] nanos) {
    Fastest(int pages) {
      this(new long[pages]);
      Arrays.fill(nanos, Long.MAX_VALUE);
    }

    long note(int page, long time, boolean counts) {
      if (counts) {
        nanos[page] = Math.min(nanos[page], time);
      }
      return time;
    }

    double sum() {
      return Arrays.stream(nanos).sum();
    }
  }

  private Map<String, Object> figures(double ratio, double parse, double extract, int pages) {
    System.out.println(used + " characters and nodes read");
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("extract_over_parse", ratio);
    figures.put("extract_over_parse_fastest", extract / parse);
    figures.put("parse_ms", parse / pages / 1e6);
    figures.put("extract_ms", extract / pages / 1e6);
    figures.put("pages", pages);
    return figures;
  }

  private long parseNanos(String page) {
    long start = System.nanoTime();
    used += Jsoup.parse(page, "").childNodeSize();
    return System.nanoTime() - start;
  }

  private long extractNanos(String page) {
    long start = System.nanoTime();
    used += extractor.extract(page, "").body().length();
    return System.nanoTime() - start;
  }

  private static List<String> pages(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NothingToMeasure(
          "no such directory of pages: " + directory + " (give one that holds NAME.html.gz files)");
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<String> pages = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
        try (InputStream html = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(new String(html.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      if (pages.isEmpty()) {
        throw new NothingToMeasure("no NAME.html.gz in " + directory);
      }
      return pages;
    }
  }
}
