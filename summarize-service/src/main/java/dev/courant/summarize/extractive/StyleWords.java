package dev.courant.summarize.extractive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a language's sentences begin with when they lean on the one before, and by which words they
 * speak of the speaker or to the reader. Read from {@code style.properties} beside this class.
 *
 * @param leaning first words, lower case
 * @param pronouns words that stand for people, lower case
 * @param persons words of the first and second person, lower case
 */
record StyleWords(Set<String> leaning, Set<String> pronouns, Set<String> persons) {
  private static final String FILE = "style.properties";
  private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");
  private static final Properties WORDS = load();
  private static final Map<String, StyleWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  /** The words of a language, BCP 47; few where nothing is known of it. */
  static StyleWords of(String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    String known = WORDS.containsKey(primary + ".leaning") ? primary : "any";
    return BY_LANGUAGE.computeIfAbsent(known, StyleWords::read);
  }

  private static StyleWords read(String language) {
    return new StyleWords(
        list(language + ".leaning").collect(Collectors.toUnmodifiableSet()),
        list(language + ".pronouns").collect(Collectors.toUnmodifiableSet()),
        list(language + ".persons").collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> list(String key) {
    return Arrays.stream(SEPARATOR.split(WORDS.getProperty(key, "").strip()))
        .filter(word -> !word.isEmpty());
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream stream =
            Objects.requireNonNull(StyleWords.class.getResourceAsStream(FILE), FILE);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
