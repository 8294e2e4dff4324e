package dev.courant.benchmarks.services;

import dev.courant.testkit.infrastructure.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary directory with a broker in it, both gone when it is closed.
 *
 * @param directory for logs and data
 * @param broker in this process
 */
public record Scratch(Path directory, EmbeddedBroker broker) implements AutoCloseable {
  /** A new one. */
  public static Scratch open(String name) throws IOException {
    Path directory = Files.createTempDirectory("courant-" + name + "-");
    return new Scratch(directory, EmbeddedBroker.start(directory.resolve("broker"), 0));
  }

  @Override
  public void close() throws IOException {
    broker.close();
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(directory)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
