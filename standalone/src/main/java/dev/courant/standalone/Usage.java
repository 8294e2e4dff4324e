package dev.courant.standalone;

/** The text that explains {@code ./courant run}. */
final class Usage {
  static final String TEXT =
      """
      usage: ./courant run [--sample | --newsroom DIR] [--port N] [--kafka-port N] [--data DIR]
        --sample        offline, on the bundled outlets, all fictional
        --newsroom DIR  offline, on a directory of saved pages
        --port N        API and reader (default 8080); N+1 is ingest's admin API, N+2 summarize's operator endpoints
        --kafka-port N  the embedded broker, on the loopback address (default 9092)
        --data DIR      where the log is kept (default: a directory of its own for each source, under your data directory)
      """;

  private Usage() {}
}
