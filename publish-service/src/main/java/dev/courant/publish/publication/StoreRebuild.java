package dev.courant.publish.publication;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.publish.store.ArticleStore;
import dev.courant.publish.store.RebuildMarker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a store that is not complete from the log, without publishing anything. Repeating it, or
 * doing it in two places at once, changes nothing: the store keeps the highest revision.
 */
final class StoreRebuild {
  private static final Logger log = LoggerFactory.getLogger(StoreRebuild.class);
  private static final int REPORT_EVERY = 5_000;

  private final SummarizedLog summarized;
  private final ArticleStore store;
  private final RebuildMarker marker;
  private final Duration deadline;

  StoreRebuild(
      SummarizedLog summarized, ArticleStore store, RebuildMarker marker, Duration deadline) {
    this.summarized = summarized;
    this.store = store;
    this.marker = marker;
    this.deadline = deadline;
  }

  /**
   * Makes the store complete if it is not.
   *
   * @throws RuntimeException where the store or the log failed; to be tried again
   */
  void complete() {
    marker.prepare().block(deadline);
    if (Boolean.TRUE.equals(marker.complete().block(deadline))) {
      return;
    }
    log.info("The store is not complete: filling it from the log");
    AtomicLong count = new AtomicLong();
    summarized.read(batch -> keep(batch, count));
    marker.markComplete().block(deadline);
    log.info("The store is complete: {} records of the log", count);
  }

  private void keep(List<ArticleSummarized> batch, AtomicLong count) {
    Map<ArticleId, ArticleSummarized> newest =
        batch.stream()
            .map(Withdrawal::emptied)
            .collect(
                Collectors.toMap(
                    ArticleSummarized::id,
                    article -> article,
                    (a, b) -> b.revision() > a.revision() ? b : a));
    store.save(newest.values()).block(deadline);
    long before = count.getAndAdd(batch.size());
    if (before / REPORT_EVERY < count.get() / REPORT_EVERY) {
      log.info("{} records of the log so far", count);
    }
  }
}
