package dev.courant.operations;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * The command line of {@code ./courant dead-letters}, {@code doctor}, {@code reanalyse}, {@code
 * reports} and {@code webhooks}. Exit status 0: done; 1: the doctor found something, or not all
 * could be done; 2: the command line is wrong; 3: Kafka, or the API, does not answer.
 */
public final class Operations {
  private static final String USAGE =
      """
      usage: ./courant dead-letters list|counts|show|replay|drop ...
             ./courant doctor ...
             ./courant reanalyse ...
             ./courant reports list|show|done ...
             ./courant webhooks list|show|add|move|pause|revive|rotate|remove ...
      all but reports and webhooks with --kafka HOST:PORT (127.0.0.1:9092) and --config FILE (properties of Kafka clients, for security)
      """;

  private final PrintStream out;
  private final PrintStream err;

  Operations(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs one command. */
  public static void main(String[] args) {
    if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    }
    System.exit(new Operations(System.out, System.err).run(List.of(args)));
  }

  int run(List<String> args) {
    List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
    try {
      return switch (args.isEmpty() ? "" : args.getFirst()) {
        case "dead-letters" -> new DeadLettersCommand(out).run(rest);
        case "doctor" -> new DoctorCommand(out).run(rest);
        case "reanalyse" -> new ReanalyseCommand(out).run(rest);
        case "reports" -> new ReportsCommand(out, System.getenv()).run(rest);
        case "webhooks" -> new WebhooksCommand(out, System.getenv()).run(rest);
        default -> throw new UsageException(USAGE.strip());
      };
    } catch (UsageException e) {
      if (args.contains("--help")) {
        out.println(e.getMessage());
        return 0;
      }
      err.println(e.getMessage());
      return 2;
    } catch (UncheckedIOException e) {
      err.println("courant: " + e.getMessage());
      return 3;
    } catch (KafkaException e) {
      err.println("courant: Kafka: " + e.getMessage());
      return 3;
    }
  }
}
