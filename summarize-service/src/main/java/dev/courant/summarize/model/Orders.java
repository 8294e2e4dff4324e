package dev.courant.summarize.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells the sentences of a text that speak to a language model instead of a reader. Nothing may
 * rest on them. Read from {@code orders.txt}; a list of known phrasings, so one of several
 * defences.
 */
final class Orders {
  private static final List<List<List<String>>> RULES = read();

  private Orders() {}

  /** Whether a sentence gives orders to a model. */
  static boolean isOrder(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    for (List<List<String>> sides : RULES) {
      if (hasEach(lower, sides)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEach(String lower, List<List<String>> sides) {
    for (List<String> words : sides) {
      if (!hasOne(lower, words)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOne(String lower, List<String> words) {
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<List<List<String>>> read() {
    try (InputStream file =
        Objects.requireNonNull(Orders.class.getResourceAsStream("orders.txt"), "orders.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Stream.of(line.split(" \\+ ")).map(Orders::words).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String side) {
    return Stream.of(side.split(",")).map(String::strip).map(Orders::bounded).toList();
  }

  /** A short word must stand alone: "ai" is not in "said". */
  private static String bounded(String word) {
    return word.length() <= 3 && word.chars().allMatch(c -> c < 128) ? " " + word : word;
  }
}
