package dev.courant.summarize.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules for full stops by language, read from {@code sentences.properties} beside this class.
 */
final class LanguageRules {
  private static final String ANY = "any";
  private static final String FILE = "sentences.properties";

  private final Properties words = load();
  private final Map<String, FullStops> byLanguage = new ConcurrentHashMap<>();

  /** The rules of a language; those that hold in any where the language is not known. */
  FullStops of(String language) {
    String primary = primary(language);
    return byLanguage.computeIfAbsent(
        words.containsKey(primary + ".titles") ? primary : ANY, this::rules);
  }

  private static String primary(String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    return switch (primary) {
      case "nb", "nn" -> "no";
      default -> primary;
    };
  }

  private FullStops rules(String language) {
    return new FullStops(
        new FullStops.Abbreviations(
            variants(language, "titles"),
            variants(language, "ends"),
            variants(language, "numbered")),
        set(words.getProperty(language + ".starters", "")),
        Boolean.parseBoolean(words.getProperty(language + ".ordinals", "false")),
        words.getProperty(language + ".terminators", ""));
  }

  /** As listed, capitalised, and in capitals. */
  private Set<String> variants(String language, String kind) {
    Set<String> all = new HashSet<>();
    Set<String> listed = set(words.getProperty(language + "." + kind, ""));
    listed.addAll(set(words.getProperty(ANY + "." + kind, "")));
    for (String word : listed) {
      all.add(word);
      all.add(word.toUpperCase(Locale.ROOT));
      all.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return Set.copyOf(all);
  }

  private static Set<String> set(String list) {
    Set<String> words = new HashSet<>(List.of(list.strip().split("\\s+")));
    words.remove("");
    return words;
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream stream =
            Objects.requireNonNull(LanguageRules.class.getResourceAsStream(FILE), FILE);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
