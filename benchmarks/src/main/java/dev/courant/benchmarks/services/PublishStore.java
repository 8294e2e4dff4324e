package dev.courant.benchmarks.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where a publish-service keeps its articles.
 *
 * @param mongo MongoDB connection string, or {@code lucene} for the index alone
 * @param index directory of the index
 */
public record PublishStore(String mongo, Path index) {
  /** Without MongoDB. */
  public static final String LUCENE = "lucene";

  /** The service with this store. */
  public Launch under(Launch publish) {
    Launch indexed = publish.with("courant.publish.index.directory=" + index);
    return mongo.equals(LUCENE)
        ? indexed.with("courant.publish.store.kind=lucene")
        : indexed.with("courant.publish.store.kind=mongodb", "courant.publish.store.uri=" + mongo);
  }

  /** What the index takes on the disk; 0 where there is none. */
  public long indexBytes() throws IOException {
    if (!Files.isDirectory(index)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(index)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
