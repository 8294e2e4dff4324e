package dev.courant.publish.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In words, what of a sentence could not be compared with an original in another language. */
final class Uncompared {
  private static final String WORDING =
      "its wording (who did what to whom, what is denied, how certain it is, what caused what)";

  /** By code, in the order in which they are told. */
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    for (String code : List.of("content", "roles", "negation", "modality", "cause", "comparison")) {
      WORDS.put(code, WORDING);
    }
    WORDS.put(
        "quote",
        "words said by others (in italics: a translation, the original words are in the receipt)");
    WORDS.put("name", "some of its names");
    WORDS.put("number", "some of its numbers");
  }

  private Uncompared() {}

  /**
   * A list in words; empty where all was compared. Codes of later versions are told as they are.
   */
  static String words(List<String> codes) {
    List<String> known = WORDS.keySet().stream().filter(codes::contains).map(WORDS::get).toList();
    List<String> others = codes.stream().filter(code -> !WORDS.containsKey(code)).toList();
    return Stream.concat(known.stream(), others.stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
