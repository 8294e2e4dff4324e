package dev.courant.summarize.section;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text files beside the classes of this package: UTF-8, {@code #} starts a comment line. */
final class Resources {
  private Resources() {}

  static boolean exists(String name) {
    return Resources.class.getResource(name) != null;
  }

  /**
   * The lines that hold something, stripped; none where there is no such file.
   *
   * @param name relative to this package
   */
  static List<String> lines(String name) {
    try (InputStream bytes = Resources.class.getResourceAsStream(name)) {
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
