package dev.courant.evaluation;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A saved page of a corpus: {@code NAME.html.gz} and {@code NAME.expected.json} beside it.
 *
 * @param id the file's name without its ending
 * @param html the page's bytes
 */
record SavedPage(String id, byte[] html, Expected expected) {
  private static final String ENDING = ".expected.json";

  /**
   * What is to be read off the page.
   *
   * @param url the page's address, or null where it is unknown
   * @param published a time or a day that starts with {@code yyyy-MM-dd}, or null where unknown
   * @param country of the outlet, or null where unknown
   */
  record Expected(
      @Nullable String url,
      @Nullable String title,
      @Nullable List<String> authors,
      @Nullable String published,
      @Nullable String country,
      String body) {}

  /** Names of the pages in a directory, sorted. */
  static List<String> ids(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  /** Reads one page of a directory. */
  static SavedPage read(Path directory, String id) throws IOException {
    byte[] expected = Files.readAllBytes(directory.resolve(id + ENDING));
    try (InputStream html =
        new GZIPInputStream(Files.newInputStream(directory.resolve(id + ".html.gz")))) {
      return new SavedPage(id, html.readAllBytes(), EventCodec.decode(expected, Expected.class));
    }
  }
}
