package dev.courant.ingest.phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases of {@code phrases.txt}, by kind. */
final class PhraseFile {
  private final Map<String, List<String>> kinds = new HashMap<>();

  private PhraseFile() {}

  static PhraseFile read() {
    PhraseFile file = new PhraseFile();
    try (InputStream in = PhraseFile.class.getResourceAsStream("phrases.txt")) {
      if (in == null) {
        throw new IllegalStateException("phrases.txt is not on the class path");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(file::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private void line(String line) {
    int colon = line.indexOf(": ");
    if (line.startsWith("#") || colon < 0) {
      return;
    }
    List<String> known = kinds.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>());
    known.addAll(List.of(split(line.substring(colon + 2))));
  }

  /** At bars outside of brackets. */
  private static String[] split(String text) {
    return text.split("\\|(?![^(]*\\))");
  }

  List<String> texts(String kind) {
    return kinds.getOrDefault(kind, List.of());
  }

  List<Phrase> phrases(String kind) {
    return texts(kind).stream().map(Phrase::of).toList();
  }
}
