package dev.courant.testkit.newsroom;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with places to fill, {@code {{name}}}: the resource {@code templates/NAME.html}.
 *
 * @param html with the places
 */
record PageTemplate(String html) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
  private static final Map<String, PageTemplate> LOADED = new ConcurrentHashMap<>();

  static PageTemplate named(String name) {
    return LOADED.computeIfAbsent(
        name, key -> new PageTemplate(Resource.text("templates/" + key + ".html")));
  }

  /**
   * The page with every place filled.
   *
   * @param values by the places' names, in HTML
   * @throws IllegalArgumentException where a place has no value
   */
  String fill(Map<String, String> values) {
    return PLACE
        .matcher(html)
        .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for {{" + name + "}}");
    }
    return value;
  }
}
