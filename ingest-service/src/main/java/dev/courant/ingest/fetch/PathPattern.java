package dev.courant.ingest.fetch;

import java.util.regex.Pattern;

/**
 * Patterns of paths as in robots.txt (RFC 9309, 2.2.3): beginnings, with {@code *} and {@code $}.
 */
final class PathPattern {
  private static final int LONGEST = 500;

  /** More would make comparing slow. */
  private static final int MOST_STARS = 6;

  private PathPattern() {}

  static Pattern of(String pattern) {
    String bounded = pattern.substring(0, Math.min(pattern.length(), LONGEST));
    boolean ended = bounded.endsWith("$");
    String open = ended ? bounded.substring(0, bounded.length() - 1) : bounded;
    StringBuilder regex = new StringBuilder();
    String[] parts = open.split("\\*+", MOST_STARS);
    for (int i = 0; i < parts.length; i++) {
      regex.append(i == 0 ? "" : ".*?").append(Pattern.quote(parts[i]));
    }
    return Pattern.compile(regex.append(ended ? "$" : "").toString());
  }
}
