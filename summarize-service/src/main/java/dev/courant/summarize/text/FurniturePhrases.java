package dev.courant.summarize.text;

import dev.courant.summarize.language.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The lists of {@code furniture.txt}, which says what they are for. */
enum FurniturePhrases {
  CALL,
  ANY,
  MACHINE,
  AUTHOR;

  private static final String FILE = "furniture.txt";

  private final List<String> phrases = read(name().toLowerCase(Locale.ROOT) + ":");
  private final Literals literals = new Literals(phrases);

  /** Whether a text in lower case holds one of the phrases. */
  boolean in(String lower) {
    return literals.find(lower, (at, phrase) -> isWhole(lower, at, phrases.get(phrase)));
  }

  /** At the beginning of a word: "assine" is not in "bassinet". */
  private static boolean isWhole(String lower, int at, String phrase) {
    return at == 0
        || !Character.isLetter(lower.charAt(at - 1))
        || Characters.isUnspaced(phrase.charAt(0));
  }

  private static List<String> read(String kind) {
    try (InputStream file =
        Objects.requireNonNull(FurniturePhrases.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(kind))
          .flatMap(line -> Arrays.stream(line.substring(kind.length()).split(", ")))
          .map(phrase -> phrase.stripLeading())
          .filter(phrase -> !phrase.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
