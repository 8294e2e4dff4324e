package dev.courant.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A directory that can be full: a file system in memory where this user may mount one (Linux, as
 * root), else a plain directory, which never is.
 */
final class SmallDisk implements AutoCloseable {
  private static final String SIZE = "size=1g";
  private static final int CHUNK = 1 << 20;

  private final Path directory;
  private final boolean mounted;

  private SmallDisk(Path directory, boolean mounted) {
    this.directory = directory;
    this.mounted = mounted;
  }

  static SmallDisk at(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", SIZE, "courant-chaos", directory.toString());
    if (!mounted) {
      System.out.println("no disk can be full here (mounting needs root): left out");
    }
    SmallDisk disk = new SmallDisk(directory, mounted);
    Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
    return disk;
  }

  Path directory() {
    return directory.resolve("broker");
  }

  boolean canBeFull() {
    return mounted;
  }

  /** Takes all the room that there is. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler())) {
      byte[] chunk = new byte[CHUNK];
      while (true) {
        out.write(chunk);
      }
    } catch (IOException e) {
      // Full, as it should be.
      return;
    }
  }

  void empty() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return directory.resolve("filler");
  }

  @Override
  public void close() {
    try {
      if (mounted) {
        run("umount", "-l", directory.toString());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
