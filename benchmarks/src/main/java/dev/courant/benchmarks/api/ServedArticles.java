package dev.courant.benchmarks.api;

import dev.courant.benchmarks.services.Launch;
import dev.courant.benchmarks.services.PublishStore;
import dev.courant.benchmarks.services.Scratch;
import dev.courant.benchmarks.services.ServiceJar;
import dev.courant.benchmarks.services.ServiceProcess;
import dev.courant.model.ArticleId;
import dev.courant.model.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A publish-service of its own, as a process on its index, that serves made-up articles.
 *
 * @param ids of the articles
 */
record ServedArticles(
    Scratch scratch, ServiceProcess publish, SummarizedArticles articles, List<ArticleId> ids)
    implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration FILLED = Duration.ofMinutes(20);
  private static final Duration LOOK = Duration.ofMillis(500);

  /** Starts it, and returns once it serves all articles. */
  static ServedArticles start(int count, long seed) throws Exception {
    Scratch scratch = Scratch.open("api");
    SummarizedArticles articles = new SummarizedArticles(seed, Instant.now());
    String kafka = scratch.broker().bootstrapServers();
    List<ArticleId> ids = articles.send(kafka, count);
    PublishStore store =
        new PublishStore(PublishStore.LUCENE, scratch.directory().resolve("index"));
    Launch launch =
        store
            .under(Launch.of("publish"))
            .jvm("-Xmx768m")
            .with("courant.kafka.bootstrap-servers=" + kafka);
    ServiceProcess publish =
        ServiceProcess.start(ServiceJar.of("publish-service"), launch, scratch.directory());
    ServedArticles served = new ServedArticles(scratch, publish, articles, ids);
    publish.awaitReady(START);
    served.awaitAll();
    return served;
  }

  private void awaitAll() {
    long end = System.nanoTime() + FILLED.toNanos();
    while (total() < ids.size()) {
      if (System.nanoTime() > end || !publish.isAlive()) {
        throw new IllegalStateException("not all are served\n" + publish.lastLines());
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private long total() {
    ServiceProcess.Answer answer = publish.get("/api/v1/articles?limit=1", START);
    return answer.status() == 200
        ? EventCodec.mapper().readTree(answer.body()).path("total").asLong(0)
        : 0;
  }

  /** The service's address. */
  URI address() {
    return publish.address("/");
  }

  @Override
  public void close() throws IOException {
    publish.close();
    scratch.close();
  }
}
