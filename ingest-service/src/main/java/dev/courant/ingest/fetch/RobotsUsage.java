package dev.courant.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines {@code Content-Signal} and {@code Content-Usage} of a robots.txt, in the groups of all
 * robots, of Courant and of those that feed language models. A path before the terms limits them to
 * what is below it.
 */
final class RobotsUsage {
  private static final int MOST_LINES = 20_000;

  private record Term(Pattern path, String term) {}

  private final List<Term> terms = new ArrayList<>();
  private boolean meant = true; // what stands before any group is for all
  private boolean inAgents;

  /**
   * @param self Courant's product token, in lower case
   */
  RobotsUsage(byte[] text, String self) {
    String[] lines = new String(text, StandardCharsets.UTF_8).split("\\R", MOST_LINES);
    for (String line : lines) {
      String bare = line.replaceFirst("#.*", "").replace("\uFEFF", "").strip();
      int colon = bare.indexOf(':');
      if (colon > 0) {
        String name = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        read(name, bare.substring(colon + 1).strip(), self);
      }
    }
  }

  private void read(String name, String value, String self) {
    switch (name) {
      case "user-agent" -> {
        String agent = value.toLowerCase(Locale.ROOT);
        boolean one = agent.equals("*") || agent.equals(self) || AiAgents.isOne(agent);
        meant = one || (inAgents && meant);
        inAgents = true;
      }
      case "content-signal", "content-usage" -> {
        inAgents = false;
        if (meant) {
          take(name, value);
        }
      }
      default -> inAgents = false;
    }
  }

  private void take(String name, String value) {
    int space = value.startsWith("/") ? value.indexOf(' ') : -1;
    String path = space < 0 ? "/" : value.substring(0, space);
    for (String term : UsageTerms.reserved(space < 0 ? value : value.substring(space + 1))) {
      terms.add(new Term(PathPattern.of(path), "robots:" + name + ":" + term));
    }
  }

  /** The terms that hold for a path, without duplicates. */
  List<String> of(String path) {
    return terms.stream()
        .filter(term -> term.path().matcher(path).lookingAt())
        .map(Term::term)
        .distinct()
        .toList();
  }
}
