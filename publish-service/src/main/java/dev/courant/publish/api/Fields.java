package dev.courant.publish.api;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which members of an answer are asked for, as paths such as {@code original.url}.
 *
 * @param paths empty for all
 */
public record Fields(Set<String> paths) {
  /** All members. */
  static final Fields ALL = new Fields(Set.of());

  static final String PARAMETER = "fields";

  private static final Set<String> OF_CARDS = of(ArticlePublished.class);
  private static final Set<String> OF_ARTICLES = of(ArticleSummarized.class);

  public Fields {
    paths = Set.copyOf(paths);
  }

  /** Those of the cards of a list. */
  static Fields ofCards(Parameters parameters) {
    return new Fields(Set.copyOf(parameters.paths(PARAMETER, OF_CARDS)));
  }

  /** Those of an article. */
  static Fields ofArticle(Parameters parameters) {
    return new Fields(Set.copyOf(parameters.paths(PARAMETER, OF_ARTICLES)));
  }

  private static Set<String> of(Class<?> type) {
    Set<String> paths = new TreeSet<>();
    add(paths, "", type);
    return paths;
  }

  private static void add(Set<String> paths, String before, Class<?> type) {
    for (RecordComponent member : type.getRecordComponents()) {
      paths.add(before + member.getName());
      Class<?> of = elements(member.getGenericType());
      if (of.isRecord() && of.getPackage().equals(ArticleSummarized.class.getPackage())) {
        add(paths, before + member.getName() + ".", of);
      }
    }
  }

  private static Class<?> elements(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType list when list.getActualTypeArguments()[0] instanceof Class<?> of ->
          of;
      default -> Object.class;
    };
  }

  /** The members of a value that are asked for, in their order. */
  Object of(Object value) {
    return paths.isEmpty() ? value : kept(EventCodec.mapper().valueToTree(value), "");
  }

  /** The members of each value that are asked for. */
  List<Object> of(List<?> values) {
    return values.stream().<Object>map(this::of).toList();
  }

  private JsonNode kept(JsonNode node, String before) {
    if (node instanceof ArrayNode array) {
      ArrayNode kept = array.arrayNode();
      array.forEach(element -> kept.add(kept(element, before)));
      return kept;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode kept = object.objectNode();
    object
        .propertyStream()
        .forEach(member -> {
          String path = before + member.getKey();
          if (paths.contains(path)) {
            kept.set(member.getKey(), member.getValue());
          } else if (paths.stream().anyMatch(asked -> asked.startsWith(path + "."))) {
            kept.set(member.getKey(), kept(member.getValue(), path + "."));
          }
        });
    return kept;
  }
}
