package dev.courant.evaluation;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A corpus of one JSON value a line. */
final class JsonLines {
  private JsonLines() {}

  /** The cases of a corpus, in its order. */
  static <T> List<T> read(Path corpus, Class<T> type) throws IOException {
    return Files.readAllLines(corpus).stream()
        .filter(line -> !line.isBlank())
        .map(line -> EventCodec.decode(line.getBytes(StandardCharsets.UTF_8), type))
        .toList();
  }
}
