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
 * after each other. The first rounds warm the compiler; of the others each page counts with its
 * fastest, so that what else the machine does stays out. The figure is the ratio of the two sums.
 */
final class ExtractBenchmark implements Benchmark {
  private static final String DEFAULT_PAGES = "../shared/corpora/pages/fundus";
  private static final int WARM_UP = 6;
  private static final int MEASURED = 10;

  private final PageExtractor extractor = new PageExtractor();
  private long used;

  @Override
  public Map<String, Object> run(List<String> args) throws IOException {
    List<String> pages = pages(Path.of(args.isEmpty() ? DEFAULT_PAGES : args.getFirst()));
    long[] parse = new long[pages.size()];
    long[] extract = new long[pages.size()];
    for (int round = 0; round < WARM_UP + MEASURED; round++) {
      if (round <= WARM_UP) {
        Arrays.fill(parse, Long.MAX_VALUE);
        Arrays.fill(extract, Long.MAX_VALUE);
      }
      for (int i = 0; i < parse.length; i++) {
        parse[i] = Math.min(parse[i], parseNanos(pages.get(i)));
        extract[i] = Math.min(extract[i], extractNanos(pages.get(i)));
      }
    }
    return figures(Arrays.stream(parse).sum(), Arrays.stream(extract).sum(), pages.size());
  }

  private Map<String, Object> figures(double parse, double extract, int pages) {
    System.out.println(used + " characters and nodes read");
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("extract_over_parse", extract / parse);
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
}
