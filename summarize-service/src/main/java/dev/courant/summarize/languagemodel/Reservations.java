package dev.courant.summarize.languagemodel;

import java.util.List;
import java.util.Set;

/** Which of a publisher's reservations forbid that a language model reads the article. */
final class Reservations {
  private static final Set<String> FORBIDDING = Set.of("noai", "tdm-reservation", "nosnippet");
  private static final String TERMS = ":content-";

  private Reservations() {}

  /**
   * Whether one does: {@code noai}, {@code tdm-reservation} or {@code nosnippet}, wherever it was
   * found, robots rules for an AI's robot, or terms of use such as {@code ai-train=no}.
   */
  static boolean forbid(List<String> optOuts) {
    return optOuts.stream().anyMatch(Reservations::forbids);
  }

  private static boolean forbids(String optOut) {
    String signal = optOut.substring(optOut.lastIndexOf(':') + 1);
    return FORBIDDING.contains(signal) || optOut.startsWith("robots:") || optOut.contains(TERMS);
  }
}
