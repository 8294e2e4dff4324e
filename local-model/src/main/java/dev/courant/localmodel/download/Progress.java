package dev.courant.localmodel.download;

import java.io.PrintStream;
import java.util.Locale;

/**
 * How far a download is: one line that is written over on a terminal, else a line for each tenth.
 */
final class Progress {
  private static final int WIDTH = 30;
  private static final long LONG_S = 120;
  private static final long NANOS = 1_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final long total;
  private final long resumedAt;
  private final long began = System.nanoTime();
  private long shown = -1;

  /**
   * Nothing shown yet.
   *
   * @param total bytes of the file
   * @param resumedAt bytes that were there before
   */
  Progress(PrintStream out, boolean terminal, long total, long resumedAt) {
    this.out = out;
    this.terminal = terminal;
    this.total = total;
    this.resumedAt = resumedAt;
  }

  /** Shows that so many bytes are there. */
  void at(long bytes) {
    long step = total == 0 ? 0 : terminal ? bytes * 1000 / total : bytes * 10 / total;
    if (step != shown) {
      shown = step;
      out.print(terminal ? "\r" + bar(bytes) : line(bytes) + System.lineSeparator());
      out.flush();
    }
  }

  /** Ends the line that is written over. */
  void end() {
    if (terminal) {
      out.println();
    }
  }

  private String bar(long bytes) {
    int filled = (int) (total == 0 ? WIDTH : bytes * WIDTH / total);
    return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + line(bytes);
  }

  private static String time(long seconds) {
    return seconds < LONG_S ? seconds + " s" : (seconds + 30) / 60 + " min";
  }

  private String line(long bytes) {
    long percent = total == 0 ? 100 : bytes * 100 / total;
    double seconds = Math.max(0.001, (System.nanoTime() - began) / (double) NANOS);
    double rate = (bytes - resumedAt) / seconds;
    String left = rate <= 0 ? "" : ", " + time(Math.round((total - bytes) / rate)) + " left";
    return String.format(
        Locale.ROOT, "%3d %%  %,d of %,d MB%s   ", percent, bytes >> 20, total >> 20, left);
  }
}
