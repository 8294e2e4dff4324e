package dev.courant.publish.web;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.model.Original;
import dev.courant.model.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes an article for machines: schema.org NewsArticle in JSON-LD 1.1. */
final class DataBlock {
  private DataBlock() {}

  /** The description; no character of it can end the script element that it stands in. */
  static String of(ArticleSummarized article) {
    Original original = article.original();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    data.put("identifier", article.id().value());
    data.put("headline", article.headline().text());
    data.put("abstract", abstractOf(article));
    data.put("inLanguage", article.language());
    data.put("dateModified", article.compiledAt().toString());
    if (original.publishedAt() != null) {
      data.put("datePublished", original.publishedAt().toString());
    }
    data.put("digitalSourceType", article.digitalSourceType());
    data.put("isBasedOn", basis(original));
    return EventCodec.text(data)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static String abstractOf(ArticleSummarized article) {
    return article.summary().stream().map(Statement::text).collect(Collectors.joining(" "));
  }

  private static Map<String, Object> basis(Original original) {
    List<Map<String, String>> authors =
        original.authors().stream().map(name -> Map.of("@type", "Person", "name", name)).toList();
    return Map.of(
        "@type", "NewsArticle",
        "url", original.url(),
        "headline", original.headline(),
        "inLanguage", original.language(),
        "author", authors,
        "publisher", Map.of("@type", "NewsMediaOrganization", "name", original.outlet().name()));
  }
}
