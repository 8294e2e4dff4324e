package dev.courant.summarize.languagemodel;

import java.util.List;
import java.util.Set;

/** Which of a publisher's reservations forbid that a language model reads the article. */
final class Reservations {
  private static final Set<String> FORBIDDING = Set.of("noai", "tdm-reservation");

  private Reservations() {}

  /** Whether one does: {@code noai}, {@code tdm-reservation}, or robots rules for an AI's robot. */
  static boolean forbid(List<String> optOuts) {
    return optOuts.stream()
        .anyMatch(optOut -> FORBIDDING.contains(optOut) || optOut.startsWith("robots:"));
  }
}
