package dev.courant.testkit.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Temporary directories that go away with what is in them. */
final class Directories {
  private Directories() {}

  /** Deletes a tree; what cannot be deleted stays for the system's own cleaning. */
  static void delete(Path root) {
    try (Stream<Path> tree = Files.walk(root)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.println("left behind: " + root + " (" + e.getMessage() + ")");
    }
  }
}
