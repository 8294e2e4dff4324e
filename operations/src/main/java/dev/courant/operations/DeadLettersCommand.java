package dev.courant.operations;

import dev.courant.model.EventCodec;
import dev.courant.model.TopicLayout;
import dev.courant.operations.deadletters.DeadLetter;
import dev.courant.operations.deadletters.DeadLetterBox;
import dev.courant.operations.deadletters.DeadLetterContent;
import dev.courant.operations.deadletters.DeadLetterQuery;
import dev.courant.operations.deadletters.DeadLetterReplay;
import dev.courant.operations.deadletters.DecisionReport;
import dev.courant.operations.deadletters.Fate;
import dev.courant.operations.log.Connection;
import dev.courant.operations.log.Pace;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TopicLog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code ./courant dead-letters}. */
final class DeadLettersCommand {
  private static final String USAGE =
      """
      usage: ./courant dead-letters list [FILTERS] [--limit N] [--decided]
             ./courant dead-letters counts
             ./courant dead-letters show POSITION [--out FILE]
             ./courant dead-letters replay POSITION... | FILTERS | --all [--rate N]
             ./courant dead-letters drop POSITION... | FILTERS | --all --reason TEXT
        POSITION       where a dead letter stands, as list shows it: topic-partition@offset
        FILTERS        --topic T, --cause TEXT (part of it), --key K, --since TIME, --until TIME
        --rate N       how many a second at most (50)
        --by NAME      who wants it (the user)
        --kafka HOST:PORT (127.0.0.1:9092)   --config FILE (properties of Kafka clients)
      A replay writes each record to its topic again, once; an interrupted one goes on when it is asked for again.\
      """;

  private static final int BEGINNING = 500;

  private final PrintStream out;
  private final Clock clock = Clock.systemUTC();

  DeadLettersCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> args) {
    Options options =
        Options.of(
            args,
            Set.of(
                "--topic",
                "--cause",
                "--key",
                "--since",
                "--until",
                "--limit",
                "--out",
                "--rate",
                "--reason"),
            Set.of("--all", "--decided", "--help"));
    String action = options.words().isEmpty() ? "" : options.words().getFirst();
    Connection connection = options.connection();
    return switch (options.has("--help") ? "" : action) {
      case "list" -> list(options, connection);
      case "counts" -> counts(connection);
      case "show" -> show(options, connection);
      case "replay", "drop" -> decide(action, options, connection);
      default -> throw new UsageException(USAGE);
    };
  }

  private int list(Options options, Connection connection) {
    DeadLetterQuery query = query(options);
    int limit = options.number("--limit", 50, 10_000);
    try (TopicLog log = connection.log()) {
      List<DeadLetter> letters = new DeadLetterBox(log).list(query, limit);
      for (DeadLetter letter : letters) {
        out.printf(
            "%s  %s  %s  attempts %d, %d bytes%s%s%n    key %s, from %s%n    %s%n",
            letter.position(),
            letter.at(),
            letter.stage(),
            letter.attempts(),
            letter.length(),
            letter.whole() ? "" : " (a part)",
            letter.decision() == null ? "" : ", " + letter.decision().decision(),
            letter.key(),
            letter.origin(),
            letter.cause().lines().findFirst().orElse(""));
      }
      out.println(EventCodec.text(Map.of("listed", letters.size())));
      return 0;
    }
  }

  private int counts(Connection connection) {
    try (TopicLog log = connection.log()) {
      int total = 0;
      for (var entry : new DeadLetterBox(log).counts().entrySet()) {
        out.printf(
            "%7d  %s  %s%n", entry.getValue(), entry.getKey().topic(), entry.getKey().cause());
        total += entry.getValue();
      }
      out.println(EventCodec.text(Map.of("undecided", total)));
      return 0;
    }
  }

  private int show(Options options, Connection connection) {
    Set<RecordPosition> positions = positions(options);
    if (positions.size() != 1) {
      throw new UsageException(USAGE);
    }
    try (TopicLog log = connection.log()) {
      RecordPosition position = positions.iterator().next();
      DeadLetterContent content =
          new DeadLetterBox(log)
              .show(position)
              .orElseThrow(() -> new UsageException("there is no dead letter at " + position));
      print(content);
      byte[] value = content.value();
      String file = options.value("--out");
      if (file != null && value != null) {
        Files.write(Path.of(file), value);
      }
      return 0;
    } catch (IOException e) {
      throw new UsageException("--out cannot be written: " + e);
    }
  }

  private void print(DeadLetterContent content) {
    DeadLetter letter = content.letter();
    out.printf("position  %s%nwritten   %s%n", letter.position(), letter.at());
    out.printf("key       %s%norigin    %s%n", letter.key(), letter.origin());
    out.printf("stage     %s, attempts %d%n", letter.stage(), letter.attempts());
    out.printf("cause     %s%n", letter.cause());
    out.printf(
        "value     %d bytes, %s%n",
        letter.length(),
        letter.whole() ? "whole" : "only the beginning is here, the rest is at the origin");
    out.printf("decision  %s%n", letter.decision() == null ? "none" : letter.decision());
    content.headers().forEach((name, value) -> out.printf("header    %s: %s%n", name, value));
    out.println(content.beginning(BEGINNING));
  }

  private int decide(String action, Options options, Connection connection) {
    DeadLetterQuery query = query(options);
    boolean filtered = !query.equals(DeadLetterQuery.OPEN);
    String reason = options.value("--reason", "");
    if (filtered == options.has("--all") || action.equals("drop") && reason.isBlank()) {
      throw new UsageException(USAGE);
    }
    Pace pace = options.pace(50);
    try (TopicLog log = connection.log()) {
      connection.prepare(layout(log));
      DeadLetterReplay replay = new DeadLetterReplay(log, connection.transactions(), clock);
      DecisionReport report =
          action.equals("drop")
              ? replay.drop(query, reason, options.by())
              : replay.replay(query, options.by(), pace);
      return print(report);
    }
  }

  private int print(DecisionReport report) {
    report.reasons().forEach((letter, reason) -> out.println(letter + ": " + reason));
    Map<String, Integer> figures = new LinkedHashMap<>();
    for (Fate fate : Fate.values()) {
      figures.put(fate.name().toLowerCase(Locale.ROOT), report.count(fate));
    }
    out.println(EventCodec.text(figures));
    return report.count(Fate.REFUSED) > 0 ? 1 : 0;
  }

  /** As many partitions as the other topics have. */
  static TopicLayout layout(TopicLog log) {
    int partitions = log.ranges(Set.of(dev.courant.model.Topics.RAW)).size();
    return new TopicLayout(
        partitions == 0 ? TopicLayout.DEFAULT.partitions() : partitions, (short) -1);
  }

  private DeadLetterQuery query(Options options) {
    return new DeadLetterQuery(
        options.value("--topic"),
        options.value("--cause"),
        options.value("--key"),
        options.time("--since", clock.instant()),
        options.time("--until", clock.instant()),
        positions(options),
        options.has("--decided") || !positions(options).isEmpty());
  }

  private static Set<RecordPosition> positions(Options options) {
    return options.words().stream()
        .skip(1)
        .map(word ->
            RecordPosition.parse(word)
                .orElseThrow(() -> new UsageException(word + " is no topic-partition@offset")))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
