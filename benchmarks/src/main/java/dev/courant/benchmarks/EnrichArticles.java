package dev.courant.benchmarks;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.EventRecords;
import dev.courant.model.Outlet;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Raw articles, no two alike; every fifth has a second revision. */
public final class EnrichArticles {
  private static final Instant TIME = Instant.parse("2026-03-04T12:00:00Z");
  private static final int REVISED = 5;
  private static final String BODY =
      """
      The council of Harwick approved bridge number %1$d on Tuesday after a debate of nine hours. The vote was %1$d to 14.

      Council leader Ana Prado said that the bridge costs 48 million pounds. The money comes from a loan over thirty years. \
      The opposition called the figures incomplete and demanded a new count.

      Work on the bridge begins in March and takes two years. Ferries keep running until then. \
      Fishermen fear for the harbour, where 320 people work. The port authority reported 1,900 ships last year.

      An earlier plan failed in 2019 because the ground was too soft. Engineers drilled 60 metres deep this time. \
      The final report of the engineers has 410 pages.\
      """;

  private EnrichArticles() {}

  /**
   * Records in the order in which they were ingested.
   *
   * @param run keeps the articles of one run apart from those of every other
   * @param body whether they have one that is worth summarizing
   */
  public static List<ProducerRecord<String, byte[]>> of(int run, int count, boolean body) {
    Stream<ArticleIngested> first =
        IntStream.range(0, count - count / REVISED).mapToObj(i -> article(run, i, 1, body));
    Stream<ArticleIngested> second =
        IntStream.range(0, count / REVISED).mapToObj(i -> article(run, i, 2, body));
    return Stream.concat(first, second)
        .map(article -> EventRecords.of(article, "/courant/benchmarks", TIME))
        .toList();
  }

  private static ArticleIngested article(int run, int number, int revision, boolean body) {
    String url = "https://www.example.org/" + run + "/" + number;
    return new ArticleIngested(
        ArticleId.of(CanonicalUrl.parse(url).orElseThrow()),
        revision,
        revision == 1 ? Change.CREATED : Change.UPDATED,
        url,
        "benchmark",
        new Outlet("example.org", "Example", "GB"),
        "Harwick gets a bridge",
        body ? BODY.formatted(1_000_000 * run + 2 * number + revision) : "",
        "en",
        List.of(),
        TIME,
        null,
        null,
        List.of(),
        TIME);
  }
}
