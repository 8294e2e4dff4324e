package dev.courant.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One robots.txt, read for Courant and for each AI agent that it names, and its terms of use. */
final class RobotsFile {
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  /** Rules compare in the product of their number and the address's length: both are bounded. */
  private static final int LONGEST_ADDRESS = 2_048;

  private final SimpleRobotRules own;
  private final RobotsUsage usage;
  private final Map<SimpleRobotRules, List<String>> ofAgents = new HashMap<>();

  /**
   * @param self Courant's product token
   */
  RobotsFile(byte[] text, String contentType, String self) {
    this.own = parse(text, contentType, self);
    this.usage = new RobotsUsage(text, self);
    String folded = new String(text, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    for (String agent : AiAgents.NAMES) {
      if (folded.contains(agent.toLowerCase(Locale.ROOT))) {
        SimpleRobotRules rules = parse(text, contentType, agent);
        if (!rules.isMatchedWildcard()) {
          ofAgents.computeIfAbsent(rules, _ -> new ArrayList<>()).add(agent);
        }
      }
    }
    ofAgents.computeIfAbsent(own, _ -> new ArrayList<>()).add(self);
  }

  RobotsVerdict verdict(Target target) {
    String address = target.origin() + target.path();
    String compared = address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    Stream<String> keptOut =
        ofAgents.entrySet().stream()
            .filter(agents -> !agents.getKey().isAllowed(compared))
            .flatMap(agents -> agents.getValue().stream())
            .map(agent -> "robots:" + agent);
    List<String> optOuts =
        Stream.concat(keptOut, usage.of(target.path()).stream()).sorted().toList();
    FetchResult.Failed refusal =
        own.isAllowed(compared)
            ? null
            : new FetchResult.Failed(FailureReason.ROBOTS, "robots.txt disallows " + compared);
    return new RobotsVerdict(refusal, optOuts, crawlDelay());
  }

  private Duration crawlDelay() {
    long millis = Math.max(0, own.getCrawlDelay()); // unset is Long.MIN_VALUE
    return Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
  }

  private static SimpleRobotRules parse(byte[] text, String contentType, String agent) {
    return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
        .parseContent("", text, contentType, List.of(agent.toLowerCase(Locale.ROOT)));
  }
}
