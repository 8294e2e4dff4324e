package dev.courant.ingest.revision;

import java.util.List;
import java.util.regex.Pattern;

/** Compares headlines. */
public final class Headlines {
  private static final Pattern COUNTER = Pattern.compile("^\\s*[(\\[]\\d+[)\\]]\\s*");

  private Headlines() {}

  /** Whether two say the same, counters before them aside. */
  static boolean isSame(String one, String other) {
    return digest(one).equals(digest(other));
  }

  /** Whether an earlier revision had this headline. */
  public static boolean isAmong(List<String> earlier, String title) {
    return earlier.contains(digest(title));
  }

  static String digest(String title) {
    return ContentHash.of(COUNTER.matcher(title).replaceFirst(""));
  }
}
