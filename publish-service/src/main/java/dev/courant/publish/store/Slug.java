package dev.courant.publish.store;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of a name or code that stands in addresses: lower case, words joined by hyphens. */
public final class Slug {
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.]+");

  private Slug() {}

  /**
   * The slug of a name, for example {@code western-asia}; empty where it has no letter or digit.
   */
  public static String of(String name) {
    String joined = GAPS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    int start = joined.startsWith("-") ? 1 : 0;
    int end = joined.length() - (joined.length() > start && joined.endsWith("-") ? 1 : 0);
    return joined.substring(start, end);
  }
}
