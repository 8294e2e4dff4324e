package dev.courant.publish.docs;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Ids of the headings of one page, made as GitHub makes them, so that a link to a heading works on
 * the site and on a code host: the text in lower case without punctuation, spaces as hyphens, and
 * {@code -1}, {@code -2} behind one that there was before.
 */
final class HeadingIds {
  private final Set<String> taken = new HashSet<>();

  /** The id of the next heading. */
  String next(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}_ -]", "");
    String id = plain.replace(' ', '-');
    String unique = id;
    for (int n = 1; !taken.add(unique); n++) {
      unique = id + "-" + n;
    }
    return unique;
  }
}
