package dev.courant.ingest.fetch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The header fields of an answer; names in any case.
 *
 * @param values field values by name, in the order in which they came
 */
public record ResponseHeaders(Map<String, List<String>> values) {
  public static final ResponseHeaders NONE = new ResponseHeaders(Map.of());

  public ResponseHeaders {
    Map<String, List<String>> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.forEach((name, all) -> folded.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(all));
    folded.replaceAll((_, all) -> List.copyOf(all));
    values = Collections.unmodifiableMap(folded);
  }

  /** The first value of a field, stripped of white space; empty where the field is missing. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst().map(String::strip);
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
