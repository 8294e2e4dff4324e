package dev.courant.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the terminal reads. */
final class Console {
  private final PrintStream out;
  private final Instant start = Instant.now();

  Console(PrintStream out) {
    this.out = out;
  }

  /** One step of the start, with the seconds since it began. */
  void step(String what, String detail) {
    Duration since = Duration.between(start, Instant.now());
    out.printf(Locale.ROOT, "%6.1f s  %-11s %s%n", since.toMillis() / 1000.0, what, detail);
  }

  /** A line of its own. */
  void line(String text) {
    out.println(text);
  }
}
