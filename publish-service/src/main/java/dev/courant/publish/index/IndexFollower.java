package dev.courant.publish.index;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Topics;
import dev.courant.publish.index.IndexState.Identity;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up with {@code courant.articles.summarized}: reads the topic outside of any
 * consumer group, stores what the index lacks, and commits the index together with the positions up
 * to which it has read. Whoever else saves into the index changes nothing in that: everything
 * before the positions is in the commit, what comes after them is read again after a crash, and
 * reading again changes nothing.
 */
final class IndexFollower implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration SHOWN_EVERY = Duration.ofSeconds(1);
  private static final int PATIENCE_IN_A_FLOOD = 6;
  private static final int LOOKS_AT_THE_END = 10;

  private final OpenIndex open;
  private final TopicReaders readers;
  private final Duration commitEvery;
  private IndexState state = new IndexState(null, Map.of());

  IndexFollower(OpenIndex open, TopicReaders readers, Duration commitEvery) {
    this.open = open;
    this.readers = readers;
    this.commitEvery = commitEvery;
  }

  /** Follows the log. Where log or index fails, the next run goes on from there. */
  @Override
  public void run(Beat beat) throws IOException {
    try {
      if (open.open()) {
        state = IndexState.of(open.index().remembered());
      }
      Identity wanted = Identity.of(readers.identity(Topics.SUMMARIZED));
      try (TopicReader reader = readers.open(Topics.SUMMARIZED)) {
        begin(reader, wanted, beat);
        Map<Integer, Long> end = reader.end();
        if (!reader.reached(end)) {
          open.incomplete("the index is being filled from the log");
        }
        read(reader, new Target(end, reader.beginning()), beat);
      }
    } catch (IOException | RuntimeException e) {
      open.incomplete("the index cannot follow the log: " + e);
      throw e;
    }
  }

  /** Where the log was to be read to before the index counted as complete. */
  private record Target(Map<Integer, Long> end, Map<Integer, Long> beginning) {
    double part(Map<Integer, Long> positions) {
      long all = 0;
      long done = 0;
      for (Map.Entry<Integer, Long> last : end.entrySet()) {
        long first = beginning.getOrDefault(last.getKey(), 0L);
        all += last.getValue() - first;
        done += Math.min(positions.getOrDefault(last.getKey(), first), last.getValue()) - first;
      }
      return all == 0 ? 1 : (double) done / all;
    }
  }

  private void begin(TopicReader reader, Identity wanted, Beat beat) throws IOException {
    String mismatch = mismatch(reader, wanted);
    // A broker that has just come up may not tell the whole length of its log at once.
    for (int i = 0; i < LOOKS_AT_THE_END && wanted.equals(state.identity()); i++) {
      if (mismatch.isEmpty() || !beat.goesOn()) {
        break;
      }
      LockSupport.parkNanos(WAIT.toNanos());
      mismatch = mismatch(reader, wanted);
    }
    if (!mismatch.isEmpty() && beat.goesOn()) {
      log.info("The index is filled from the log from its beginning: {}", mismatch);
      open.incomplete("the index is being filled from the log");
      open.filled(0);
      state = new IndexState(wanted, Map.of());
      open.index().clear();
    }
    reader.seek(state.positions());
  }

  private String mismatch(TopicReader reader, Identity wanted) {
    return state.mismatch(wanted, reader.beginning(), reader.end());
  }

  private void read(TopicReader reader, Target target, Beat beat) throws IOException {
    ArticleIndex index = open.index();
    Due commit = new Due(commitEvery);
    Due show = new Due(SHOWN_EVERY);
    boolean complete = false;
    while (beat.goesOn()) {
      Collection<ArticleSummarized> missing = LogRecords.missing(reader.poll(WAIT), index);
      index.save(missing).rejected().forEach((id, why) -> log.warn("{} left out: {}", id, why));
      state = new IndexState(state.identity(), reader.positions());
      if (!complete && reader.reached(target.end())) {
        index.refresh();
        index.commit(state.remembered());
        open.complete();
        complete = true;
        log.info("The index holds what the log holds");
      } else if (!complete) {
        open.filled(target.part(state.positions()));
      }
      if (show.isOver()) {
        requireFiles();
        index.refresh();
      }
      if (commit.isOver(missing.isEmpty() && complete ? 1 : PATIENCE_IN_A_FLOOD)) {
        commit(index);
      }
    }
    index.commit(state.remembered());
  }

  private void requireFiles() throws IOException {
    if (open.isLost()) {
      throw new IOException("the files of the index are gone");
    }
  }

  private void commit(ArticleIndex index) throws IOException {
    if (index.hasUncommittedChanges()
        || !IndexState.of(index.remembered()).positions().equals(state.positions())) {
      index.commit(state.remembered());
    }
  }

  /** A span of time that begins anew whenever it was found to be over. */
  private static final class Due {
    private final Duration span;
    private long since = System.nanoTime();

    Due(Duration span) {
      this.span = span;
    }

    boolean isOver() {
      return isOver(1);
    }

    boolean isOver(int times) {
      boolean over = System.nanoTime() - since > span.toNanos() * times;
      if (over) {
        since = System.nanoTime();
      }
      return over;
    }
  }
}
