package dev.courant.standalone;

import dev.courant.localmodel.download.ModelDirectory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What the command line asks for.
 *
 * @param port of the API and the reader; the next two are ingest's admin API and summarize's
 *     operator endpoints, the one after them story's where it is free
 * @param kafkaPort of the embedded broker, on the loopback address
 * @param data directory of the log
 * @param model which language model tells the articles
 */
record Options(Source source, int port, int kafkaPort, Path data, ModelChoice model) {
  private static final int HIGHEST_PORT = 65_535;

  /** Where the news comes from. */
  sealed interface Source {
    /** Names the source in the data directory, so that one directory never mixes two. */
    String name();

    /** Real outlets. */
    record Catalogue() implements Source {
      @Override
      public String name() {
        return "catalogue";
      }
    }

    /** The bundled outlets, all fictional. */
    record Sample() implements Source {
      @Override
      public String name() {
        return "sample";
      }
    }

    /** Saved pages. */
    record Newsroom(Path directory) implements Source {
      @Override
      public String name() {
        return "newsroom " + directory.toAbsolutePath().normalize();
      }
    }
  }

  /**
   * Reads a command line.
   *
   * @throws UsageException where it cannot be understood; the message says what to do
   */
  static Options parse(List<String> arguments, Map<String, String> environment) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Source source = new Source.Catalogue();
    int port = 8080;
    int kafkaPort = 9092;
    Path data = null;
    ModelChoice model = new ModelChoice.Configured();
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--sample" -> source = chosen(source, new Source.Sample());
        case "--newsroom" ->
            source = chosen(source, new Source.Newsroom(Path.of(value(option, rest))));
        case "--port" -> port = port(option, value(option, rest), HIGHEST_PORT - 2);
        case "--kafka-port" -> kafkaPort = port(option, value(option, rest), HIGHEST_PORT);
        case "--data" -> data = Path.of(value(option, rest));
        case "--model" -> model = ModelChoice.parse(optional(rest), ModelDirectory.of(environment));
        default -> throw new UsageException("unknown option " + option + "\n" + Usage.TEXT);
      }
    }
    return new Options(
        source,
        port,
        kafkaPort,
        data != null ? data : DefaultDirectory.of(source, environment),
        model);
  }

  private static Source chosen(Source before, Source now) {
    if (!(before instanceof Source.Catalogue)) {
      throw new UsageException(
          "--sample and --newsroom exclude each other, and each may stand once");
    }
    return now;
  }

  /** The next word, empty where there is none or it is an option. */
  private static String optional(Deque<String> rest) {
    String next = rest.peek();
    return next == null || next.startsWith("--") ? "" : rest.pop();
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new UsageException(option + " needs a value\n" + Usage.TEXT);
    }
    return rest.pop();
  }

  private static int port(String option, String text, int highest) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= highest) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new UsageException(option + " needs a number, not " + text);
    }
    throw new UsageException(option + " needs a number from 1 to " + highest + ", not " + text);
  }

  /**
   * The command line, or what it names, cannot be worked with. The message is for the person who
   * typed it.
   */
  static final class UsageException extends RuntimeException {
    UsageException(String message) {
      super(message);
    }
  }
}
