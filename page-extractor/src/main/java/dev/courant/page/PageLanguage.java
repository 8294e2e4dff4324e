package dev.courant.page;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The language that a page declares. */
final class PageLanguage {
  private static final Set<String> PLAIN = Set.of(Locale.getISOLanguages());

  private PageLanguage() {}

  /** BCP 47; null where none is declared, or none that is well-formed. */
  static @Nullable String of(Document document, PageFacts facts, LinkedData linked) {
    return Stream.of(
            document.firstElementChild() == null ? "" : document.firstElementChild().attr("lang"),
            linked.articleText("inLanguage"),
            facts.meta("og:locale"),
            facts.meta("content-language", "dc.language", "language"))
        .flatMap(Stream::ofNullable)
        .flatMap(tag -> Stream.ofNullable(wellFormed(tag)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String wellFormed(String tag) {
    try {
      String language = tag.strip().replace('_', '-');
      if (PLAIN.contains(language)) {
        return language;
      }
      Locale locale = new Locale.Builder().setLanguageTag(language).build();
      return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      return null; // not a language tag
    }
  }
}
