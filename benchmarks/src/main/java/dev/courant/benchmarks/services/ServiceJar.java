package dev.courant.benchmarks.services;

import dev.courant.benchmarks.NothingToMeasure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service's executable jar, with its libraries beside it.
 *
 * @param jar of the service's classes, whose manifest names the libraries
 */
public record ServiceJar(Path jar) {
  /**
   * The jar of a module of this checkout.
   *
   * @throws NothingToMeasure where it is not built
   */
  public static ServiceJar of(String module) throws IOException {
    return new ServiceJar(executableJar(home().resolve(module).resolve("target")));
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
      return Path.of(ServiceJar.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The options of the virtual machine that the images start every service with. */
  static List<String> jvmOptions() {
    try (Stream<String> lines = Files.lines(home().resolve("deploy/jvm.options"))) {
      return lines.map(String::strip).filter(line -> line.startsWith("-")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
