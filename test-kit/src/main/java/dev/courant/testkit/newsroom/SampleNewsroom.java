package dev.courant.testkit.newsroom;

import dev.courant.testkit.newsroom.SampleFile.Event;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The bundled newsroom: fictional outlets in several countries and languages at {@code .example}
 * addresses (RFC 2606). While it runs, one article is corrected; one is withdrawn, and another
 * comes in its place.
 *
 * <p>Everything is timed from the first start, so that a newsroom that starts again serves the same
 * articles, and serves from the beginning what was changed before.
 */
public final class SampleNewsroom {
  private static final List<String> FILES =
      List.of(
          "harbour-ledger",
          "savanna-monitor",
          "donauwarte",
          "tribune-lagune",
          "faro-austral",
          "diario-serra",
          "sahifat-alwaha",
          "minato-shinpo",
          "nadi-samachar",
          "corriere-colli");

  private SampleNewsroom() {}

  /**
   * When the changes come. None comes before its page was read and then left alone for {@code
   * afterReading}.
   *
   * @param correction from the first start
   * @param withdrawal from the first start; the article in its place comes with it
   * @param afterReading from the page's first answer
   */
  public record Timings(Duration correction, Duration withdrawal, Duration afterReading) {
    /** 20 s, 40 s, and 10 s after reading. */
    public static final Timings USUAL =
        new Timings(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(10));

    Duration of(Event event) {
      return switch (event) {
        case Event.Correction _ -> correction;
        case Event.Withdrawal _, Event.Arrival _ -> withdrawal;
      };
    }
  }

  /**
   * Serves the sample on a free port of loopback.
   *
   * @param memory a file that tells this run of the earlier ones; made where there is none. The
   *     articles appeared in the 36 hours before it was
   * @throws java.io.UncheckedIOException where the file cannot be used
   */
  public static Newsroom start(Path memory, Clock clock) {
    return Newsroom.start(outlets(RecordedRuns.in(memory, clock), clock, Timings.USUAL));
  }

  /**
   * Serves the sample on a free port of loopback, without a memory: what was due before now counts
   * as shown by an earlier run.
   *
   * @param firstStart the articles appeared in the 36 hours before
   */
  public static Newsroom start(Instant firstStart, Clock clock) {
    return Newsroom.start(outlets(firstStart, clock, Timings.USUAL));
  }

  /** The outlets of the sample without a memory, for {@link Newsroom#start}. */
  public static Outlets outlets(Instant firstStart, Clock clock, Timings timings) {
    Instant start = firstStart.truncatedTo(ChronoUnit.SECONDS);
    return outlets(new AssumedRuns(start, clock.instant(), timings), clock, timings);
  }

  static Outlets outlets(SampleMemory memory, Clock clock, Timings timings) {
    return new SampleOutlets(
        files(memory.firstStart()), new SampleSchedule(memory, clock, timings));
  }

  static List<SampleFile> files(Instant firstStart) {
    return FILES.stream().map(name -> SampleFile.read(name, firstStart)).toList();
  }
}
