package dev.courant.standalone;

import dev.courant.standalone.Options.UsageException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which language model tells the articles. */
sealed interface ModelChoice {
  /** What the settings say, which is none by default. */
  record Configured() implements ModelChoice {}

  /** One in a file, in a process of its own. */
  record LocalFile(Path file) implements ModelChoice {}

  /**
   * One behind a server of OpenAI's protocol.
   *
   * @param address up to and including the version
   * @param name as the server knows it; empty for the best of those that it lists
   */
  record Server(URI address, String name) implements ModelChoice {}

  /** The best of those that servers on this machine list. */
  record Found() implements ModelChoice {}

  /**
   * Reads the value of {@code --model}.
   *
   * @throws UsageException where it is neither a file nor an address
   */
  static ModelChoice parse(String value) {
    if (value.isEmpty()) {
      return new Found();
    }
    if (value.startsWith("http://") || value.startsWith("https://")) {
      int hash = value.indexOf('#');
      String address = hash < 0 ? value : value.substring(0, hash);
      try {
        return new Server(URI.create(address), hash < 0 ? "" : value.substring(hash + 1));
      } catch (IllegalArgumentException e) {
        throw new UsageException("--model: " + address + " is no address");
      }
    }
    Path file = Path.of(value);
    if (!Files.isReadable(file)) {
      throw new UsageException(
          "--model: no file "
              + value
              + " can be read; a server's address begins with http:// or https://");
    }
    return new LocalFile(file.toAbsolutePath());
  }
}
