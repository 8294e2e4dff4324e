package dev.courant.publish.index;

import dev.courant.publish.store.StoreUnavailableException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The index that is open right now, and how far it is filled. One thread opens and closes it, any
 * may use it.
 */
final class OpenIndex implements AutoCloseable {
  private final IndexFiles files;
  private volatile @Nullable ArticleIndex index;
  private volatile String obstacle = "the index is being opened";
  private volatile double filled;

  OpenIndex(IndexFiles files) {
    this.files = files;
  }

  /**
   * The index.
   *
   * @throws StoreUnavailableException where none is open
   */
  ArticleIndex index() {
    ArticleIndex open = index;
    if (open == null) {
      throw new StoreUnavailableException(obstacle);
    }
    return open;
  }

  /** Opens the index if it is not open, or does not work any more; true where it was opened. */
  synchronized boolean open() throws IOException {
    ArticleIndex before = index;
    if (before != null && before.isOpen() && files.exist()) {
      return false;
    }
    obstacle = "the index is being opened";
    close();
    index = files.open();
    return true;
  }

  /** Whether somebody took the files away. */
  boolean isLost() {
    return !files.exist();
  }

  /** How much of the log the index holds, 0 to 1. */
  double filled() {
    return filled;
  }

  void filled(double part) {
    filled = part;
  }

  /** From now on lists may miss articles, until {@link #complete}. */
  void incomplete(String why) {
    obstacle = why;
  }

  void complete() {
    filled = 1;
    obstacle = "";
  }

  /** Why lists may miss articles; empty where they do not. */
  Optional<String> obstacle() {
    return obstacle.isEmpty() ? Optional.empty() : Optional.of(obstacle);
  }

  /** What is not committed is lost. */
  @Override
  public synchronized void close() throws IOException {
    ArticleIndex open = index;
    index = null;
    if (open != null) {
      open.close();
    }
  }
}
