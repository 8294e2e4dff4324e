package dev.courant.summarize.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells the sentences of a text that speak to a language model instead of a reader. Nothing may
 * rest on them. Read from {@code orders.txt}; a list of known phrasings, so one of several
 * defences.
 */
public final class Orders {
  /** Each word once, by its number. */
  private static final Map<String, Integer> WORDS = new LinkedHashMap<>();

  /** Rules, their sides, and the numbers of the words of these. */
  private static final List<List<BitSet>> RULES = read();

  private static final Literals LITERALS = new Literals(WORDS.keySet());

  private Orders() {}

  /** Whether a sentence gives orders to a model. */
  public static boolean isOrder(String sentence) {
    BitSet held = new BitSet();
    LITERALS.find(
        sentence.toLowerCase(Locale.ROOT),
        (_, word) -> {
          held.set(word);
          return false;
        });
    return !held.isEmpty()
        && RULES.stream().anyMatch(sides -> sides.stream().allMatch(held::intersects));
  }

  private static List<List<BitSet>> read() {
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

  private static BitSet words(String side) {
    return Stream.of(side.split(","))
        .map(String::strip)
        .map(Orders::bounded)
        .mapToInt(word -> WORDS.computeIfAbsent(word, _ -> WORDS.size()))
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  /** A short word must stand alone: "ai" is not in "said". */
  private static String bounded(String word) {
    return word.length() <= 3 && word.chars().allMatch(c -> c < 128) ? " " + word : word;
  }
}
