package dev.courant.benchmarks.services;

import dev.courant.benchmarks.NothingToMeasure;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service's executable jar, taken apart into a directory as its image is: a jar of its classes,
 * and its libraries beside it.
 *
 * @param jar of the service's classes, whose manifest names the libraries
 */
public record ExtractedJar(Path jar) {
  /**
   * Takes the jar of a module of this checkout apart.
   *
   * @param into a directory that is not there yet
   * @throws NothingToMeasure where it is not built
   */
  public static ExtractedJar of(String module, Path into) throws IOException, InterruptedException {
    Path built = executableJar(home().resolve(module).resolve("target"));
    List<String> command =
        List.of(
            java(),
            "-Djarmode=tools",
            "-jar",
            built.toString(),
            "extract",
            "--destination",
            into.toString());
    int code =
        new ProcessBuilder(command)
            .inheritIO()
            .redirectOutput(into.resolveSibling(module + "-extract.log").toFile())
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(built + " cannot be taken apart");
    }
    return new ExtractedJar(into.resolve(built.getFileName()));
  }

  private static Path executableJar(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        var found = files.filter(file -> file.toString().endsWith("-exec.jar")).findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new NothingToMeasure("no *-exec.jar in " + target + "; run mvn package first");
  }

  /** The checkout: this class stands in {@code benchmarks/target/benchmarks-VERSION.jar}. */
  private static Path home() {
    return ownJar().resolve("../../..").normalize();
  }

  /** The jar that this class stands in. */
  public static Path ownJar() {
    try {
      return Path.of(ExtractedJar.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
