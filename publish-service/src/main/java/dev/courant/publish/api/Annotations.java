package dev.courant.publish.api;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an article tells and the sentences of the original that it rests on, as an annotation
 * collection of the W3C's Web Annotation Data Model: an annotation for each told sentence, with the
 * sentence as its body and its receipts as its targets.
 */
final class Annotations {
  private final ArticleSummarized article;
  private final Map<String, Sentence> sentences;
  private final String id;
  private final List<Map<String, Object>> items = new ArrayList<>();

  private Annotations(ArticleSummarized article) {
    this.article = article;
    this.sentences =
        article.sentences().stream()
            .collect(Collectors.toMap(Sentence::id, Function.identity(), (first, _) -> first));
    this.id =
        "urn:courant:article:%s:revision:%d:edition:%d"
            .formatted(article.id(), article.revision(), article.edition());
  }

  /** The collection, in JSON-LD. */
  static Map<String, Object> of(ArticleSummarized article) {
    return new Annotations(article).collection();
  }

  private Map<String, Object> collection() {
    add("headline", List.of(article.headline()));
    add("summary", article.summary());
    add("account", article.account());
    add("analysis", article.analysis().sentences());
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("id", id + ":evidence:1");
    page.put("type", "AnnotationPage");
    page.put("startIndex", 0);
    page.put("items", items);
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("@context", "http://www.w3.org/ns/anno.jsonld");
    collection.put("id", id + ":evidence");
    collection.put("type", "AnnotationCollection");
    collection.put("label", article.headline().text());
    collection.put("total", items.size());
    collection.put("first", page);
    return collection;
  }

  /** A headline without receipts is the outlet's own, and rests on nothing else. */
  private void add(String part, List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      List<Map<String, Object>> targets =
          statement.receipts().stream()
              .map(sentences::get)
              .filter(Objects::nonNull)
              .map(this::target)
              .toList();
      if (!targets.isEmpty()) {
        items.add(annotation(part + ":" + (i + 1), statement, targets));
      }
    }
  }

  private Map<String, Object> annotation(
      String place, Statement statement, List<Map<String, Object>> targets) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "TextualBody");
    body.put("value", statement.text());
    body.put("format", "text/plain");
    body.put("language", article.language());
    body.put("purpose", "describing");
    Map<String, Object> annotation = new LinkedHashMap<>();
    annotation.put("id", id + ":" + place);
    annotation.put("type", "Annotation");
    annotation.put("motivation", "describing");
    annotation.put("created", article.compiledAt());
    annotation.put("creator", Map.of("type", "Software", "name", article.compiledBy().engine()));
    annotation.put("body", body);
    annotation.put("target", targets);
    return annotation;
  }

  /** Positions count the code points of the text that was extracted from the page. */
  private Map<String, Object> target(Sentence sentence) {
    Map<String, Object> quote = new LinkedHashMap<>();
    quote.put("type", "TextQuoteSelector");
    quote.put("exact", sentence.text());
    Map<String, Object> position = new LinkedHashMap<>();
    position.put("type", "TextPositionSelector");
    position.put("start", sentence.start());
    position.put("end", sentence.end());
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("type", "SpecificResource");
    target.put("source", article.original().url());
    target.put("selector", List.of(quote, position));
    return target;
  }
}
