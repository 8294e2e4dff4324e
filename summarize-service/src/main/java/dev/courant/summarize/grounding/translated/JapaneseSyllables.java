package dev.courant.summarize.grounding.translated;

import java.util.regex.Pattern;

/** Whether a name can be Japanese, and so be written in characters whose readings are not known. */
final class JapaneseSyllables {
  private static final Pattern ROMAJI =
      Pattern.compile(
          "(?:(?:[kgsztdnhbpmr]y?|ky|gy|ch|sh|j|ts|f|y|w)?(?:[aiueo]|[aiueoāīūēō])(?:n(?![aiueoy])|h|(?=([kstpc])\\1).)?)+m?");

  private JapaneseSyllables() {}

  static boolean readable(String lower) {
    return ROMAJI.matcher(lower).matches();
  }
}
