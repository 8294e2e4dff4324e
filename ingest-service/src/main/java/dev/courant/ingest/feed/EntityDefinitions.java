package dev.courant.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The general entities that a document's own DOCTYPE defines, as far as a reader expects them:
 * short texts without any reference, or one character reference. External and parameter entities,
 * and entities made of entities, are not kept, so that nothing is fetched and nothing multiplies.
 */
final class EntityDefinitions {
  private static final Pattern PLAIN =
      Pattern.compile("<!ENTITY\\s+(\\w{1,64})\\s+\"(&#\\w{1,8};|[^&\"%]{0,512})\"\\s*>");
  private static final int MOST = 256;

  private final Map<String, String> values = new HashMap<>();
  private int budget;

  /**
   * @param budget characters that all references together may grow to
   */
  EntityDefinitions(int budget) {
    this.budget = budget;
  }

  /** Takes the definitions out of a DOCTYPE's internal subset. */
  void define(CharSequence subset) {
    Matcher matcher = PLAIN.matcher(subset);
    while (values.size() < MOST && matcher.find()) {
      StringBuilder value = new StringBuilder();
      References.decode(matcher.group(2), value, this);
      values.putIfAbsent(matcher.group(1), value.toString());
    }
  }

  /** What the name stands for; null where it is not defined or the budget is used up. */
  @Nullable String expand(String name) {
    String value = values.get(name);
    if (value == null || value.length() > budget) {
      return null;
    }
    budget -= value.length();
    return value;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }
}
