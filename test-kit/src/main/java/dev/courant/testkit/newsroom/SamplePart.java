package dev.courant.testkit.newsroom;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields, a blank line, paragraphs. */
record SamplePart(Map<String, String> fields, List<String> paragraphs) {

  static SamplePart of(String text) {
    List<String> blocks =
        Arrays.stream(text.strip().split("\n\\s*\n", -1)).map(String::strip).toList();
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : blocks.getFirst().lines().toList()) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("not a field: " + line);
      }
      fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    return new SamplePart(fields, blocks.subList(1, blocks.size()));
  }

  String field(String name) {
    @Nullable String value = optional(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name + " beside " + fields);
    }
    return value;
  }

  @Nullable String optional(String name) {
    return fields.get(name);
  }

  /** The field's values; none where there is no such field. */
  List<String> values(String name) {
    @Nullable String value = optional(name);
    return value == null
        ? List.of()
        : Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
  }
}
