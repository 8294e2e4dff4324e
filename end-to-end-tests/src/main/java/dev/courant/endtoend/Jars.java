package dev.courant.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the executable jars of a checkout are.
 *
 * @param home of the checkout
 */
record Jars(Path home, String version) {
  /** Those that the system properties {@code courant.home} and {@code courant.version} name. */
  static Jars built() {
    return new Jars(
        Path.of(System.getProperty("courant.home", ".")).toAbsolutePath().normalize(),
        System.getProperty("courant.version", "0.1.0-SNAPSHOT"));
  }

  /**
   * The jar of a module.
   *
   * @throws IllegalStateException where it is not built
   */
  Path of(String module) {
    Path jar = home.resolve(module).resolve("target").resolve(module + "-" + version + "-exec.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing; run mvn package first");
    }
    return jar;
  }
}
