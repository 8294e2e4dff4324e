package dev.courant.testkit.newsroom;

import dev.courant.testkit.newsroom.SampleFile.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Remembers in a file: its first line is the time of the first start (RFC 3339), each further line
 * the address of an article that was corrected or withdrawn. A line that a kill cut short names no
 * article and counts for nothing.
 */
final class RecordedRuns implements SampleMemory {
  private final Path file;
  private final Instant firstStart;
  private final Set<String> happened;

  private RecordedRuns(Path file, Instant firstStart, Set<String> happened) {
    this.file = file;
    this.firstStart = firstStart;
    this.happened = happened;
  }

  /**
   * The memory in that file, which begins now where there is no such file.
   *
   * @throws UncheckedIOException where the file cannot be read or written, or is something else
   */
  static RecordedRuns in(Path file, Clock clock) {
    try {
      if (!Files.exists(file)) {
        begin(file, clock.instant().truncatedTo(ChronoUnit.SECONDS));
      }
      List<String> lines = Files.readAllLines(file);
      Instant firstStart = Instant.parse(lines.isEmpty() ? "" : lines.getFirst());
      return new RecordedRuns(file, firstStart, new HashSet<>(lines.subList(1, lines.size())));
    } catch (DateTimeException e) {
      throw new UncheckedIOException(
          new IOException(file + " does not begin with the time of a first start", e));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + file + ": " + e.getMessage(), e);
    }
  }

  private static void begin(Path file, Instant now) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, now + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public Instant firstStart() {
    return firstStart;
  }

  @Override
  public boolean holds(Event event) {
    return happened.contains(event.url());
  }

  @Override
  public void keep(Event event) {
    try {
      // The line break comes first as well, so that this line stands alone after one cut short.
      Files.writeString(file, "\n" + event.url() + "\n", StandardOpenOption.APPEND);
      happened.add(event.url());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
