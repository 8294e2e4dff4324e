package dev.courant.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON as it stands in pages, read as far as it can be read.
 *
 * <p>Objects become maps, arrays lists, scalars strings. Control characters in strings, trailing
 * and missing commas' values, comments and the like are let pass; where the text breaks off or goes
 * wrong, what came before is kept.
 */
final class JsonTree {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .build();

  private static final int DEEPEST = 200;
  private static final int MOST_ROOTS = 50;

  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private final List<Object> roots = new ArrayList<>();
  private String name = "";

  private JsonTree() {}

  /** The first value that a text holds, or null where it holds none. */
  static @Nullable Object read(String json) {
    List<Object> roots = new JsonTree().read(json, 1);
    return roots.isEmpty() ? null : roots.getFirst();
  }

  /** The values that a text holds, one after the other. */
  static List<Object> all(String json) {
    return new JsonTree().read(json, MOST_ROOTS);
  }

  private List<Object> read(String json, int most) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      readAll(parser, most);
    } catch (JacksonException e) {
      return roots; // what came before the fault
    }
    return roots;
  }

  private void readAll(JsonParser parser, int most) {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case START_OBJECT -> push(new LinkedHashMap<String, Object>());
        case START_ARRAY -> push(new ArrayList<Object>());
        case END_OBJECT, END_ARRAY -> {
          open.pop();
          name = names.pop();
        }
        case PROPERTY_NAME -> name = parser.currentName();
        case VALUE_NULL -> {}
        default -> add(parser.getString());
      }
      if ((open.isEmpty() && roots.size() >= most) || open.size() > DEEPEST) {
        return;
      }
    }
  }

  private void push(Object container) {
    add(container);
    open.push(container);
    names.push(name);
  }

  @SuppressWarnings("unchecked")
  private void add(Object value) {
    switch (open.peek()) {
      case Map<?, ?> map -> ((Map<String, Object>) map).putIfAbsent(name, value);
      case List<?> list -> ((List<Object>) list).add(value);
      case null, default -> roots.add(value);
    }
  }
}
