package dev.courant.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which links stay on a page's own site. */
final class OwnSite {
  /** The last two labels of the host, with the one before them where they are short. */
  private static final Pattern HOST =
      Pattern.compile(
          "^https?://(?:[^/]*?\\.)??((?:[^/.:]{4,}|[^/.:]+\\.[^/.:]{2,3})\\.[^/.:]+)[/:?#]");

  private final String name;

  /**
   * Of a page.
   *
   * @param address of the page, or empty
   */
  OwnSite(String address) {
    Matcher host = HOST.matcher(address.toLowerCase(Locale.ROOT));
    this.name = host.find() ? host.group(1) : "";
  }

  /** Whether a mail address in lower case is the site's. */
  boolean hasMail(String target) {
    return !name.isEmpty() && target.startsWith("mailto:") && target.contains(name);
  }

  /** Whether an address in lower case is relative, or of the site. */
  boolean has(String target) {
    return !target.startsWith("http") || (!name.isEmpty() && target.contains(name));
  }
}
