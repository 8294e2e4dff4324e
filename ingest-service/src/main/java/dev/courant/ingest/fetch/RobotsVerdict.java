package dev.courant.ingest.fetch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What robots.txt says of one address.
 *
 * @param refusal why Courant may not fetch it; null where it may
 * @param optOuts {@code robots:AGENT} for each AI agent, and for Courant itself, that is kept out
 *     of this address, and the terms that reserve it, sorted; for example {@code robots:GPTBot},
 *     {@code robots:content-signal:ai-train=no}
 * @param crawlDelay asked for between two requests; zero where none is, at most 30 s
 */
public record RobotsVerdict(
    FetchResult.@Nullable Failed refusal, List<String> optOuts, Duration crawlDelay) {
  static final RobotsVerdict ALLOWED = new RobotsVerdict(null, List.of(), Duration.ZERO);

  public RobotsVerdict {
    optOuts = List.copyOf(optOuts);
  }

  static RobotsVerdict refused(FailureReason reason, String detail) {
    return new RobotsVerdict(
        new FetchResult.Failed(reason, "robots.txt: " + detail), List.of(), Duration.ZERO);
  }

  public boolean isAllowed() {
    return refusal == null;
  }
}
