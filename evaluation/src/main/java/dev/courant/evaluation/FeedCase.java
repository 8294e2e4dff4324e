package dev.courant.evaluation;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed document and what is expected of its reading.
 *
 * @param id name of its file, without the ending
 * @param headers of the HTTP answer to assume, names in lower case
 */
record FeedCase(
    String id,
    byte[] document,
    Map<String, String> headers,
    Map<String, Object> feed,
    List<Map<String, Object>> entries) {
  private static final String ENDING = ".expected.json";

  /** The shape of {@code NAME.expected.json}. */
  private record Expected(
      @Nullable Map<String, String> headers,
      @Nullable Map<String, Object> feed,
      @Nullable List<Map<String, Object>> entries) {}

  /** The cases of one folder, in the order of their names. */
  static List<FeedCase> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> expectations =
          files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      List<FeedCase> cases = new ArrayList<>();
      for (Path file : expectations) {
        cases.add(read(file));
      }
      return cases;
    }
  }

  private static FeedCase read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - ENDING.length());
    Path xml = file.resolveSibling(id + ".xml");
    Path document = Files.exists(xml) ? xml : file.resolveSibling(id + ".json");
    Expected expected = EventCodec.decode(Files.readAllBytes(file), Expected.class);
    return new FeedCase(
        id,
        Files.readAllBytes(document),
        expected.headers() == null ? Map.of() : expected.headers(),
        expected.feed() == null ? Map.of() : expected.feed(),
        expected.entries() == null ? List.of() : expected.entries());
  }
}
