package dev.courant.summarize.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells the sentences of a text that speak to a language model instead of a reader. Nothing may
 * rest on them. Read from {@code orders.txt}; a list of known phrasings, so one of several
 * defences.
 */
public final class Orders {
  /** Rules, their sides, and the words of these: arrays, since every sentence is held to all. */
  private static final String[][][] RULES = read();

  private Orders() {}

  /** Whether a sentence gives orders to a model. */
  public static boolean isOrder(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    for (String[][] sides : RULES) {
      if (hasEach(lower, sides)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEach(String lower, String[][] sides) {
    for (String[] words : sides) {
      if (!hasOne(lower, words)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOne(String lower, String[] words) {
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String[][][] read() {
    try (InputStream file =
        Objects.requireNonNull(Orders.class.getResourceAsStream("orders.txt"), "orders.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Stream.of(line.split(" \\+ ")).map(Orders::words).toArray(String[][]::new))
          .toArray(String[][][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] words(String side) {
    return Stream.of(side.split(","))
        .map(String::strip)
        .map(Orders::bounded)
        .toArray(String[]::new);
  }

  /** A short word must stand alone: "ai" is not in "said". */
  private static String bounded(String word) {
    return word.length() <= 3 && word.chars().allMatch(c -> c < 128) ? " " + word : word;
  }
}
