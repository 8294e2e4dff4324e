package dev.courant.standalone;

import dev.courant.localmodel.download.KnownModel;
import dev.courant.localmodel.download.ModelDirectory;
import dev.courant.standalone.Options.UsageException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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

  /**
   * The best of those that servers on this machine list; if there is no server, the largest that
   * was downloaded.
   *
   * @param kept where downloaded models are
   */
  record Found(ModelDirectory kept) implements ModelChoice {}

  /**
   * Reads the value of {@code --model}: nothing, an address, the name of a model that was
   * downloaded, or a file.
   *
   * @param kept where downloaded models are
   * @throws UsageException where it is none of these
   */
  static ModelChoice parse(String value, ModelDirectory kept) {
    if (value.isEmpty()) {
      return new Found(kept);
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
    return new LocalFile(file(value, kept).toAbsolutePath());
  }

  private static Path file(String value, ModelDirectory kept) {
    Path file = Path.of(value);
    if (Files.isReadable(file)) {
      return file;
    }
    Optional<Path> downloaded = kept.kept(value);
    if (downloaded.isEmpty() && KnownModel.named(value).isPresent()) {
      throw new UsageException(
          "--model: " + value + " is not there yet; get it by ./courant model get " + value);
    }
    return downloaded.orElseThrow(() ->
        new UsageException(
            "--model: no file "
                + value
                + " can be read; a server's address begins with http:// or https://"));
  }
}
