package dev.courant.publish.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In words, what of a sentence could not be compared with an original in another language. */
final class Uncompared {
  private static final Map<String, String> WORDS =
      Map.of(
          "content", "its wording",
          "negation", "what is denied",
          "modality", "how certain it is",
          "comparison", "what is more or less",
          "cause", "what caused what",
          "roles", "who did what to whom",
          "name", "some of its names",
          "number", "some of its numbers",
          "quote",
              "words said by others (in italics: a translation, the original words are in the receipt)");

  private Uncompared() {}

  /** A list in words; empty where all was compared. */
  static String words(List<String> codes) {
    return codes.stream()
        .map(code -> WORDS.getOrDefault(code, code))
        .collect(Collectors.joining(", "));
  }
}
