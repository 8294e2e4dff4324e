package dev.courant.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What tells a page's own article from others that it describes as well: its addresses and its
 * titles.
 */
final class PageIdentity {
  /** Share of the shorter title's words, in hundredths, that two titles of one article share. */
  private static final int ALIKE = 50;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 60;

  private final String url;
  private final Set<String> addresses = new HashSet<>();
  private final List<String> titles = new ArrayList<>();

  PageIdentity(PageFacts facts, String documentTitle, String url) {
    this.url = url;
    addAddress(url);
    addAddress(facts.link("canonical"));
    addAddress(facts.meta("og:url"));
    addTitle(documentTitle);
    addTitle(facts.meta("og:title", "twitter:title", "dc.title"));
    for (Element heading : facts.headings) {
      addTitle(heading.text());
    }
  }

  private void addAddress(@Nullable String address) {
    String comparable = address == null ? "" : comparable(address);
    if (!comparable.isEmpty()) {
      addresses.add(comparable);
    }
  }

  private void addTitle(@Nullable String title) {
    if (title != null && !title.isBlank()) {
      titles.add(title);
    }
  }

  /** Whether an address is the page's. */
  boolean isAddress(String address) {
    return addresses.contains(comparable(address));
  }

  /** Whether an address leads to another page, and not to the front page of a site. */
  boolean isOtherPage(String address) {
    String comparable = comparable(address);
    return comparable.indexOf('/') > 0 && !addresses.contains(comparable);
  }

  /** Whether a title is in the words of the page's. */
  boolean isTitle(String title) {
    Set<String> words = words(Titles.plain(title));
    return !words.isEmpty()
        && titles.stream().anyMatch(own -> areAlike(words(Titles.plain(own)), words));
  }

  boolean hasTitle() {
    return !titles.isEmpty();
  }

  private static boolean areAlike(Set<String> a, Set<String> b) {
    Set<String> shorter = a.size() < b.size() ? a : b;
    Set<String> longer = shorter == a ? b : a;
    long shared = shorter.stream().filter(longer::contains).count();
    return !shorter.isEmpty() && shared * 100 >= (long) shorter.size() * ALIKE;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT), MOST_WORDS)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Host without www and path, without scheme, query, fragment and final slash. */
  private String comparable(String address) {
    try {
      URI resolved = URI.create(url).resolve(address.strip().replace(" ", "%20"));
      String host = resolved.getHost();
      String path = resolved.getRawPath();
      String site = host == null ? "" : host.toLowerCase(Locale.ROOT);
      String bare = site.startsWith("www.") ? site.substring(4) : site;
      return path == null ? bare : withoutFinalSlash(bare + path);
    } catch (IllegalArgumentException e) {
      return ""; // no address
    }
  }

  private static String withoutFinalSlash(String address) {
    int end = address.length();
    while (end > 0 && address.charAt(end - 1) == '/') {
      end--;
    }
    return address.substring(0, end);
  }
}
