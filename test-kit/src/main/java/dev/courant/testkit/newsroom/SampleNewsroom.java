package dev.courant.testkit.newsroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The bundled newsroom: fictional outlets in several countries and languages at {@code .example}
 * addresses (RFC 2606), one article of which is corrected and one withdrawn while it runs.
 *
 * <p>Everything is timed from the first start, so that a newsroom that starts again with the same
 * first start serves the same articles, and serves from the beginning what was changed before.
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
   * When the two changes come. None comes before its page was read and then left alone for {@code
   * afterReading}, unless it was due before this newsroom started.
   *
   * @param correction from the first start
   * @param withdrawal from the first start
   * @param afterReading from the page's first answer
   */
  public record Timings(Duration correction, Duration withdrawal, Duration afterReading) {
    /** 20 s, 40 s, and 10 s after reading. */
    public static final Timings USUAL =
        new Timings(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(10));
  }

  /**
   * Serves the sample on a free port of loopback.
   *
   * @param firstStart when it was first served to this client; the articles appeared in the 36
   *     hours before
   */
  public static Newsroom start(Instant firstStart, Clock clock) {
    return Newsroom.start(outlets(firstStart, clock, Timings.USUAL));
  }

  /** The sample's outlets, for {@link Newsroom#start}. */
  public static Outlets outlets(Instant firstStart, Clock clock, Timings timings) {
    Instant start = firstStart.truncatedTo(ChronoUnit.SECONDS);
    return new SampleOutlets(files(start), new SampleSchedule(start, clock, timings));
  }

  static List<SampleFile> files(Instant firstStart) {
    return FILES.stream().map(name -> SampleFile.read(name, firstStart)).toList();
  }
}
