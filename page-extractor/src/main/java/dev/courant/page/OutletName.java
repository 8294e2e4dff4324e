package dev.courant.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a page's outlet, which many put behind their titles: "Ferry to run | The Harbour".
 */
final class OutletName {
  private static final Pattern LAST_PART = Pattern.compile("\\s+[|–—·•»:-]+\\s+([^|–—·•»]{2,40})$");
  private static final Pattern FIRST_PART =
      Pattern.compile("^([^|–—·•»:-]{2,40}?)(?:\\s+[|–—·•»-]+|\\s*:)\\s+");
  private static final int SHORTEST_TITLE = 10;
  private static final int SHORTEST_IN_HOST = 4;

  private final String stated;
  private final String host;

  /** The host's name without its beginning and end: "harbourpost" of www.harbour-post.example. */
  private final String label;

  /**
   * The name as a page states it, or as its address spells it.
   *
   * @param stated as in {@code og:site_name}; or null
   * @param url the page's address; may be no address at all
   */
  OutletName(@Nullable String stated, String url) {
    this.stated = letters(Titles.plain(stated));
    int start = url.indexOf("//") + 2;
    int end = url.indexOf('/', start);
    String name = start < 2 || end < 0 ? "" : url.substring(start, end);
    this.host = letters(name);
    this.label = letters(name.replaceFirst("^www\\.", "").replaceFirst("\\..*$", ""));
  }

  /** A title without the outlet's name behind or before it. */
  String cutFrom(String title) {
    Matcher last = LAST_PART.matcher(title);
    boolean behind = last.find() && last.start() > SHORTEST_TITLE && is(last.group(1));
    String rest = behind ? title.substring(0, last.start()) : title;
    Matcher first = FIRST_PART.matcher(rest);
    boolean before =
        first.find() && rest.length() - first.end() > SHORTEST_TITLE && isWhole(first.group(1));
    return before ? rest.substring(first.end()) : rest;
  }

  /** A text without the outlet's name at its beginning: "Harbour Post Staff" is "Staff". */
  String cutBefore(String text) {
    int end = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean wordEnds = !Character.isLetterOrDigit(text.charAt(i));
      end = wordEnds && is(text.substring(0, i)) ? i : end;
    }
    return end == 0 ? text : text.substring(end).strip();
  }

  /** Whether a text is the outlet's name, or its address. */
  boolean is(String text) {
    return matches(letters(text));
  }

  /** Whether a text is the outlet's whole name, as it states it or as its host spells it. */
  boolean isWhole(String text) {
    String name = letters(text);
    return !name.isEmpty() && (name.equals(stated) || name.equals(label));
  }

  private boolean matches(String name) {
    boolean spelt = name.length() >= SHORTEST_IN_HOST && host.contains(name);
    return spelt || (!name.isEmpty() && name.equals(stated));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
