package dev.courant.publish.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the index. What is searched in is mapped into memory; the articles' texts, most of
 * the bytes, are read, so that they do not count as this process's memory.
 */
final class IndexFiles {
  private static final Logger log = LoggerFactory.getLogger(IndexFiles.class);
  private static final Set<String> TEXTS = Set.of("fdt");

  private final Path path;
  private final TextAnalysis analysis;
  private final Clock clock;

  IndexFiles(Path path, TextAnalysis analysis, Clock clock) {
    this.path = path;
    this.analysis = analysis;
    this.clock = clock;
  }

  /**
   * Opens the index, and begins a new one where there is none, it is corrupt, or another build made
   * it and this one could not read its documents.
   */
  ArticleIndex open() throws IOException {
    Files.createDirectories(path);
    try {
      return opened();
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | java.nio.file.NoSuchFileException
        | java.io.EOFException e) {
      log.warn("The index in {} cannot be read, it is made anew: {}", path, e.toString());
      clear();
      return opened();
    }
  }

  private ArticleIndex opened() throws IOException {
    ArticleIndex index = ArticleIndex.open(directory(), analysis, clock);
    if (IndexState.of(index.remembered()).isOutdated()) {
      log.info("The index in {} is of another build; it is filled from the log", path);
      index.clear();
    } else if (!exist()) {
      index.commit(Map.of());
    }
    return index;
  }

  private Directory directory() throws IOException {
    return new FileSwitchDirectory(TEXTS, new NIOFSDirectory(path), new MMapDirectory(path), true);
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Whether the index that was opened last still has its files. */
  boolean exist() {
    try (Stream<Path> files = Files.list(path)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
