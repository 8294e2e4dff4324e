package dev.courant.localmodel.download;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where models are kept: {@code courant/models} under {@code XDG_DATA_HOME}, or under {@code
 * ~/.local/share} (XDG Base Directory Specification).
 *
 * @param path of the directory, which need not exist
 */
public record ModelDirectory(Path path) {
  /** The directory that an environment asks for. */
  public static ModelDirectory of(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    String share = environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share");
    return new ModelDirectory(Path.of(share, "courant", "models"));
  }

  /** Where the file of a model is, or will be. */
  public Path file(KnownModel model) {
    return path.resolve(model.file());
  }

  /** The file of a model by its name, where it was downloaded. */
  public Optional<Path> kept(String name) {
    return KnownModel.named(name).map(this::file).filter(Files::isReadable);
  }

  /** The file of the largest model that was downloaded. */
  public Optional<Path> largest() {
    return KnownModel.ALL.reversed().stream().map(this::file).filter(Files::isReadable).findFirst();
  }
}
