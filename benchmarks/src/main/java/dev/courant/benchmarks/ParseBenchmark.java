package dev.courant.benchmarks;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.courant.ingest.feed.FeedLimits;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.feed.FeedReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Feed parsing beside ROME's, on one thread, warm: documents a second on the documents of a corpus
 * that ROME can read, and time a byte on feeds of 50 and more entries. Time is the thread's CPU
 * time, and rounds of both alternate, so that it matters little what else the machine does; the
 * median of the rounds' ratios counts.
 */
final class ParseBenchmark implements Benchmark {
  private static final Path CORPUS = Path.of("../shared/corpora/feeds");
  private static final URI ADDRESS = URI.create("http://localhost/feed");
  private static final int LARGE = 50;
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 11;
  private static final long ROUND_NANOS = 400_000_000;

  private final FeedParser parser = new FeedParser(FeedLimits.DEFAULT);

  /** Reads one document in one of the ways that are compared; false where it cannot. */
  private interface Reader {
    boolean read(byte[] document);
  }

  @Override
  public Map<String, Object> run(List<String> args) throws IOException {
    List<byte[]> documents = documents(args.isEmpty() ? CORPUS : Path.of(args.getFirst()));
    documents.removeIf(document -> !byRome(document));
    List<byte[]> large = new ArrayList<>(documents);
    large.removeIf(document -> entries(document) < LARGE);
    if (large.isEmpty()) {
      System.out.println("no feed of " + LARGE + " and more entries there: made some");
      large = SampleFeeds.large();
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("over_rome", compare("the corpus", documents));
    figures.put("over_rome_large", compare("large feeds", large));
    return figures;
  }

  private static List<byte[]> documents(Path corpus) throws IOException {
    List<byte[]> documents = new ArrayList<>();
    if (!Files.isDirectory(corpus)) {
      System.out.println("no corpus at " + corpus + ": made some documents");
      return SampleFeeds.small();
    }
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        documents.add(Files.readAllBytes(file));
      }
    }
    return documents;
  }

  private double compare(String what, List<byte[]> documents) {
    long bytes = documents.stream().mapToLong(document -> document.length).sum();
    for (int i = 0; i < WARM_UP; i++) {
      nanosPerPass(documents, this::byCourant);
      nanosPerPass(documents, ParseBenchmark::byRome);
    }
    double[] ratios = new double[ROUNDS];
    double[] own = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      double rome = nanosPerPass(documents, ParseBenchmark::byRome);
      own[i] = nanosPerPass(documents, this::byCourant);
      ratios[i] = rome / own[i];
    }
    double nanos = median(own);
    System.out.printf(
        "%s: %d documents, %.0f a second, %.2f ns a byte; ROME %.0f a second%n",
        what,
        documents.size(),
        documents.size() * 1e9 / nanos,
        nanos / bytes,
        documents.size() * 1e9 / nanos / median(ratios));
    return Math.round(100 * median(ratios)) / 100.0;
  }

  private static double nanosPerPass(List<byte[]> documents, Reader reader) {
    long start = cpuNanos();
    int passes = 0;
    int read = 0;
    do {
      for (byte[] document : documents) {
        read += reader.read(document) ? 1 : 0;
      }
      passes++;
    } while (cpuNanos() - start < ROUND_NANOS);
    long nanos = cpuNanos() - start;
    if (read == 0) {
      throw new IllegalStateException("none of the documents can be read");
    }
    return (double) nanos / passes;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private boolean byCourant(byte[] document) {
    return parser.read(document, "application/xml", ADDRESS) instanceof FeedReading.Read;
  }

  private static boolean byRome(byte[] document) {
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(document), "application/xml", true)) {
      return new SyndFeedInput().build(reader) != null;
    } catch (FeedException | IllegalArgumentException | IOException e) {
      return false;
    }
  }

  private int entries(byte[] document) {
    return parser.read(document, "application/xml", ADDRESS) instanceof FeedReading.Read read
        ? read.feed().entries().size()
        : 0;
  }
}
