package dev.courant.benchmarks.services;

import dev.courant.benchmarks.NothingToMeasure;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.Outlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;

/**
 * The texts of saved pages ({@code NAME.expected.json} in the corpora's format), as often as they
 * are needed, each time as another article.
 *
 * @param pages title, body and address of each
 */
public record SavedArticles(List<JsonNode> pages) {
  /** Where the public pages lie beside a checkout. */
  public static final String DEFAULT = "../shared/corpora/pages/fundus";

  /**
   * Those in a directory.
   *
   * @throws NothingToMeasure where there are none
   */
  public static SavedArticles in(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NothingToMeasure("there is no directory " + directory);
    }
    List<JsonNode> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory).sorted()) {
      for (Path file : files.filter(f -> f.toString().endsWith(".expected.json")).toList()) {
        pages.add(EventCodec.mapper().readTree(Files.readAllBytes(file)));
      }
    }
    if (pages.isEmpty()) {
      throw new NothingToMeasure("no *.expected.json in " + directory);
    }
    return new SavedArticles(pages);
  }

  /**
   * Raw articles, no two of the same identity.
   *
   * @param run keeps the articles of one run apart from those of every other
   */
  public Stream<ArticleIngested> articles(int run, int count) {
    return IntStream.range(0, count).mapToObj(i -> article(run, i));
  }

  /** The same as records of the topic of raw articles under a prefix. */
  public Stream<ProducerRecord<String, byte[]>> records(String prefix, int run, int count) {
    return articles(run, count)
        .map(article -> EventRecords.of(article, "/courant/benchmarks", article.ingestedAt()))
        .map(record ->
            new ProducerRecord<>(
                prefix + ".articles.raw", null, record.key(), record.value(), record.headers()));
  }

  private ArticleIngested article(int run, int number) {
    JsonNode page = pages.get(number % pages.size());
    String url = "https://www.example.org/" + run + "/" + number;
    Instant time = Instant.now().minus(Duration.ofSeconds(number % 86_400));
    return new ArticleIngested(
        ArticleId.of(CanonicalUrl.parse(url).orElseThrow()),
        1,
        Change.CREATED,
        url,
        "benchmark",
        new Outlet("example.org", "Example", "GB"),
        page.path("title").asString(""),
        page.path("body").asString(""),
        null,
        List.of(),
        time,
        null,
        null,
        List.of(),
        time);
  }
}
