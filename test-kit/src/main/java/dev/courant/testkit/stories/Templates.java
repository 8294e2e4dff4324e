package dev.courant.testkit.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sentences of one language, in two families of which one is kept aside. */
final class Templates {
  private final Map<String, List<String>> byKey = new HashMap<>();
  private final int family;

  Templates(String language, int family) {
    this.family = family;
    for (String line : lines(language + ".txt")) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] field = line.split("\\|", 2);
        byKey.computeIfAbsent(field[0].strip(), key -> new ArrayList<>()).add(field[1].strip());
      }
    }
  }

  private static List<String> lines(String file) {
    try (InputStream in = Templates.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of the family. */
  List<String> of(String key) {
    List<String> all = Objects.requireNonNull(byKey.get(key), key);
    int half = all.size() / 2;
    return family == 0 ? all.subList(0, half) : all.subList(half, all.size());
  }

  /** The one with a number; two articles with different numbers share none. */
  String of(String key, int variant) {
    List<String> own = of(key);
    return own.get(variant % own.size());
  }
}
