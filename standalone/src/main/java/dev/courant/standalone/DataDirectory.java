package dev.courant.standalone;

import dev.courant.standalone.Options.Source;
import dev.courant.standalone.Options.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory of the log: one process at a time, one source for ever. */
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens the directory, and makes it where it is new.
   *
   * @throws UsageException where it cannot be written to, is in use, or holds the log of another
   *     source
   */
  static DataDirectory open(Path path, Source source) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      FileChannel channel =
          FileChannel.open(
              absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new UsageException(
            absolute + " is in use by another Courant; stop it, or give another --data DIR");
      }
      requireSource(absolute, source);
      return new DataDirectory(absolute, channel);
    } catch (IOException e) {
      throw new UsageException(
          "cannot write to "
              + absolute
              + " ("
              + e.getClass().getSimpleName()
              + "); give a directory that you may write to by --data DIR");
    }
  }

  Path broker() {
    return path.resolve("broker");
  }

  /** The store: a view of the broker's log, filled from it where it is missing. */
  Path index() {
    return path.resolve("index");
  }

  Path log() {
    return path.resolve("courant.log");
  }

  /** What the sample's newsroom remembers of its runs on this directory. */
  Path sampleMemory() {
    return path.resolve("sample-newsroom");
  }

  @Override
  public String toString() {
    return path.toString();
  }

  /** Lets go of the lock; the operating system does so too when the process is killed. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      System.err.println("the lock of " + path + " could not be closed: " + e.getMessage());
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void requireSource(Path path, Source source) throws IOException {
    Path mark = path.resolve("source");
    if (!Files.exists(mark)) {
      Files.writeString(mark, source.name());
    }
    String there = Files.readString(mark).strip();
    if (!there.equals(source.name())) {
      throw new UsageException(
          path
              + " holds the log of another source ("
              + there
              + "); give another --data DIR, or run it on that source");
    }
  }
}
