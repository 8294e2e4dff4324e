package dev.courant.standalone;

import java.nio.file.Path;

/**
 * Sends the log of broker and services to a file, and only what a person must see to the terminal.
 */
final class Logs {
  private Logs() {}

  /** To be called before anything logs: the logging system reads its settings at its first use. */
  static void to(Path file) {
    System.setProperty("courant.log", file.toString());
    // Three applications in one process: none of them may set the logging up anew.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
  }
}
