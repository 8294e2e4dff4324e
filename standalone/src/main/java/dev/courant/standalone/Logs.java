package dev.courant.standalone;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the log of broker and services to a file, and only what a person must see to the terminal.
 */
final class Logs {
  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Logs() {}

  /** To be called before anything logs: the logging system reads its settings at its first use. */
  static void to(Path file) {
    System.setProperty("courant.log", file.toString());
    // Lucene logs by the JDK's means, to the terminal: that a preview module is not in use.
    LUCENE.setLevel(Level.SEVERE);
    // Four applications in one process: none of them may set the logging up anew.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
  }
}
