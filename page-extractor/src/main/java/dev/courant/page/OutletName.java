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
  private static final int SHORTEST_TITLE = 10;
  private static final int SHORTEST_IN_HOST = 4;

  private final String stated;
  private final String host;

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
    this.host = start < 2 || end < 0 ? "" : letters(url.substring(start, end));
  }

  /** A title without the outlet's name behind it. */
  String cutFrom(String title) {
    Matcher last = LAST_PART.matcher(title);
    boolean named = last.find() && last.start() > SHORTEST_TITLE && is(last.group(1));
    return named ? title.substring(0, last.start()) : title;
  }

  /** Whether a text is the outlet's name, or its address. */
  boolean is(String text) {
    return matches(letters(text));
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
