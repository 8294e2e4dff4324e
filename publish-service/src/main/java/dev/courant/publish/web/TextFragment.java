package dev.courant.publish.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The address of a sentence in a page, as a text directive (WICG, URL Fragment Text Directives):
 * browsers that know it scroll there, others open the page.
 */
final class TextFragment {
  /** Longer texts are named by how they begin and end. */
  private static final int WHOLE = 60;

  private static final int WORDS = 5;
  private static final int CHARACTERS = 16;
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~";

  private TextFragment() {}

  /** The address; that of the page alone where it is no address of the web. */
  static String of(String page, String sentence) {
    String safe = ArticleViews.safe(page);
    String text = sentence.strip();
    if (safe.equals("#") || text.isEmpty()) {
      return safe;
    }
    return safe + (safe.contains("#") ? "" : "#") + ":~:text=" + directive(text);
  }

  private static String directive(String text) {
    if (text.length() <= WHOLE) {
      return encoded(text);
    }
    List<String> words = Arrays.asList(text.split("\\s+"));
    if (words.size() > 2 * WORDS) {
      return encoded(String.join(" ", words.subList(0, WORDS)))
          + ","
          + encoded(String.join(" ", words.subList(words.size() - WORDS, words.size())));
    }
    int[] characters = text.codePoints().toArray();
    return encoded(new String(characters, 0, CHARACTERS))
        + ","
        + encoded(new String(characters, characters.length - CHARACTERS, CHARACTERS));
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
