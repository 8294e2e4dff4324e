package dev.courant.operations.reanalysis;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.operations.log.OffsetRange;
import dev.courant.operations.log.Pace;
import dev.courant.operations.log.TopicLog;
import dev.courant.operations.log.Transactions;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks for new analyses of old articles: writes their newest raw revisions again, at a bounded
 * rate, with the header {@code courant_reanalysis} = job id, by which summarize-service takes a
 * revision that it has summarised before, once for each job.
 *
 * <p>Each batch of requests is one transaction with the job's state. A job that was interrupted
 * goes on where it was when it is asked for again, and asks for no article twice.
 */
public final class Reanalysis {
  private final TopicLog log;
  private final Transactions transactions;
  private final Clock clock;

  /** Re-analyses the articles of a log. */
  public Reanalysis(TopicLog log, Transactions transactions, Clock clock) {
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How much a request would ask for, and what it would cost. Writes nothing. */
  public ReanalysisEstimate estimate(ReanalysisRequest request) {
    List<OffsetRange> raw = log.ranges(Set.of(Topics.RAW));
    List<OffsetRange> summarized = log.ranges(Set.of(Topics.SUMMARIZED));
    boolean comparable = raw.size() == summarized.size();
    int articles = 0;
    int outOfReach = 0;
    long characters = 0;
    for (OffsetRange partition : raw) {
      Candidates candidates = Candidates.read(log, request, partition);
      articles += candidates.wanted().size();
      characters += candidates.wanted().stream().mapToLong(Candidates.Candidate::characters).sum();
      outOfReach += comparable ? gone(request, partition, summarized, candidates) : 0;
    }
    AnswerCosts costs = AnswerCosts.read(log);
    return new ReanalysisEstimate(
        articles,
        comparable ? outOfReach : -1,
        characters,
        costs.answers(),
        Math.round(articles * costs.tokensEach()),
        articles * costs.moneyEach());
  }

  /**
   * Starts a job, or goes on with it.
   *
   * @param id of the job; for a new one, usually {@link ReanalysisRequest#id}
   * @param by who wants it
   * @param progress is told the job's state after each transaction
   * @return the job at its end; as it was if it was done before
   * @throws org.apache.kafka.common.KafkaException if it could not be ended; to be called again
   */
  public ReanalysisJob run(
      String id,
      ReanalysisRequest request,
      String by,
      Pace pace,
      Consumer<ReanalysisJob> progress) {
    JobLog jobs = new JobLog(log, clock);
    return new ReanalysisRun(log, transactions, jobs, pace, progress).run(id, request, by);
  }

  /** Articles that the request means and of which raw has nothing. */
  private int gone(
      ReanalysisRequest request,
      OffsetRange raw,
      List<OffsetRange> summarized,
      Candidates candidates) {
    Set<String> gone = new HashSet<>();
    Set<String> onRaw = candidates.articles();
    List<OffsetRange> same =
        summarized.stream()
            .filter(range -> range.partition().partition() == raw.partition().partition())
            .toList();
    var _ =
        log.read(
            same,
            record -> {
              try {
                ArticleSummarized article =
                    EventCodec.decode(record.value(), ArticleSummarized.class);
                String key = article.id().value();
                boolean wanted =
                    article.change() != Change.RETRACTED
                        && request.covers(article.ingestedAt())
                        && request.wants(article);
                if (wanted && !onRaw.contains(key)) {
                  gone.add(key);
                } else {
                  gone.remove(key);
                }
              } catch (EventCodec.UndecodableException e) {
                // No article that anybody could have meant.
              }
            });
    return gone.size();
  }
}
