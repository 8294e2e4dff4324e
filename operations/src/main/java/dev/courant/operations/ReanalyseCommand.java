package dev.courant.operations;

import dev.courant.model.ArticleId;
import dev.courant.model.EventCodec;
import dev.courant.operations.log.Connection;
import dev.courant.operations.log.TopicLog;
import dev.courant.operations.reanalysis.JobLog;
import dev.courant.operations.reanalysis.Reanalysis;
import dev.courant.operations.reanalysis.ReanalysisEstimate;
import dev.courant.operations.reanalysis.ReanalysisJob;
import dev.courant.operations.reanalysis.ReanalysisRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code ./courant reanalyse}. */
final class ReanalyseCommand {
  private static final String USAGE =
      """
      usage: ./courant reanalyse --from TIME --to TIME [FILTERS] --rate N [--dry-run]
             ./courant reanalyse --articles FILE --rate N [--dry-run]
             ./courant reanalyse --job ID [--rate N]     goes on with a job that was interrupted
             ./courant reanalyse --jobs                  shows all jobs
        TIME           when the newest revision was ingested: 2026-11-23T18:00:00Z, a date, or how long ago (2h, 3d)
        FILTERS        --outlet ID, --language CODE, --query "WORDS" (all of them in title or text)
        --articles F   a file in which article ids stand, such as the one of doctor --out
        --rate N       how many a second at most
        --dry-run      says how many it would be and what it would cost, and writes nothing
        --kafka HOST:PORT (127.0.0.1:9092)   --config FILE (properties of Kafka clients)
      The same command again goes on where it was interrupted, and does nothing once it is done; --job NEW starts it anew.\
      """;

  private static final Pattern ID = Pattern.compile("\\b[a-z2-7]{26}\\b");

  private final PrintStream out;
  private final Clock clock = Clock.systemUTC();

  ReanalyseCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> args) {
    Options options =
        Options.of(
            args,
            Set.of(
                "--from",
                "--to",
                "--outlet",
                "--language",
                "--query",
                "--articles",
                "--rate",
                "--job"),
            Set.of("--dry-run", "--jobs", "--help"));
    if (options.has("--help") || !options.words().isEmpty() || args.isEmpty()) {
      throw new UsageException(USAGE);
    }
    refuseEarly(options);
    Connection connection = options.connection();
    try (TopicLog log = connection.log()) {
      if (options.has("--jobs")) {
        new JobLog(log, clock).read().values().forEach(job -> out.println(EventCodec.text(job)));
        return 0;
      }
      return reanalyse(options, connection, log);
    }
  }

  /** Before anybody is asked anything. */
  private void refuseEarly(Options options) {
    var _ = options.pace(1);
    if (!options.has("--jobs") && options.value("--job") == null) {
      var _ = request(options);
    }
  }

  private int reanalyse(Options options, Connection connection, TopicLog log) {
    Reanalysis reanalysis = new Reanalysis(log, connection.transactions(), clock);
    String wanted = options.value("--job");
    ReanalysisJob known = wanted == null ? null : new JobLog(log, clock).read().get(wanted);
    ReanalysisRequest request = known != null ? known.request() : request(options);
    if (options.has("--dry-run")) {
      return print(reanalysis.estimate(request), request);
    }
    if (options.value("--rate") == null && known == null) {
      throw new UsageException(USAGE);
    }
    connection.prepare(DeadLettersCommand.layout(log));
    String id = wanted == null ? request.id() : wanted;
    out.println("job " + id);
    ReanalysisJob job =
        reanalysis.run(id, request, options.by(), options.pace(1), this::printProgress);
    out.println(
        EventCodec.text(Map.of("job", id, "asked", job.asked(), "superseded", job.superseded())));
    return 0;
  }

  private void printProgress(ReanalysisJob job) {
    out.println("asked " + job.asked() + ", superseded meanwhile " + job.superseded());
  }

  private int print(ReanalysisEstimate estimate, ReanalysisRequest request) {
    out.printf("%d articles would be analysed anew (job %s)%n", estimate.articles(), request.id());
    out.println(
        estimate.outOfReach() < 0
            ? "how many are out of reach cannot be told: raw and summarized differ in partitions"
            : estimate.outOfReach()
                + " more are out of reach: their text is not on raw any more (kept 7 days)");
    out.println(
        estimate.answers() == 0
            ? "no language model has answered yet: the extractive engine costs nothing"
            : "by the last %d answers of language models: about %d tokens, %.2f in money"
                .formatted(estimate.answers(), estimate.tokens(), estimate.money()));
    out.println(EventCodec.text(estimate));
    return 0;
  }

  private ReanalysisRequest request(Options options) {
    Instant now = clock.instant();
    Instant from = options.time("--from", now);
    Instant to = options.time("--to", now);
    List<String> articles = articles(options);
    if (articles.isEmpty() && (from == null || to == null)) {
      throw new UsageException(USAGE);
    }
    // A fixed end, so that the same command again is the same job.
    Instant end = Instant.parse("9999-01-01T00:00:00Z");
    try {
      return new ReanalysisRequest(
          from == null ? Instant.EPOCH : from,
          to == null ? end : to,
          options.value("--outlet"),
          options.value("--language"),
          options.value("--query"),
          articles);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> articles(Options options) {
    String file = options.value("--articles");
    if (file == null) {
      return List.of();
    }
    try {
      List<String> ids =
          ID.matcher(Files.readString(Path.of(file))).results().map(MatchResult::group).toList();
      if (ids.isEmpty()) {
        throw new UsageException("no article id stands in " + file);
      }
      return ids.stream().map(id -> new ArticleId(id).value()).toList();
    } catch (IOException e) {
      throw new UsageException("--articles cannot be read: " + e);
    }
  }
}
