package dev.courant.summarize.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text files that lexicons are kept in: UTF-8, {@code #} starts a comment line. */
public final class LexiconFile {
  private LexiconFile() {}

  /** Whether there is such a file beside a class. */
  public static boolean exists(Class<?> beside, String name) {
    return beside.getResource(name) != null;
  }

  /**
   * The lines that hold something, stripped; none where there is no such file.
   *
   * @param name relative to the package of the class
   */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream bytes = beside.getResourceAsStream(name)) {
      if (bytes == null) {
        return List.of();
      }
      return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
