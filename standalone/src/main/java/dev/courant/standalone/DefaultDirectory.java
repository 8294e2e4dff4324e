package dev.courant.standalone;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.standalone.Options.Source;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the log is kept when nobody says: {@code courant/<source>} under {@code XDG_DATA_HOME}, or
 * under {@code ~/.local/share} (XDG Base Directory Specification). Each newsroom has a directory of
 * its own.
 */
final class DefaultDirectory {
  private DefaultDirectory() {}

  static Path of(Source source, Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    String share = environment.getOrDefault("XDG_DATA_HOME", home + "/.local/share");
    String directory =
        switch (source) {
          case Source.Catalogue _ -> "catalogue";
          case Source.Sample _ -> "sample";
          case Source.Newsroom newsroom -> "newsroom-" + fingerprint(newsroom);
        };
    return Path.of(share, "courant", directory);
  }

  private static String fingerprint(Source.Newsroom newsroom) {
    String address =
        "http://localhost" + newsroom.directory().toAbsolutePath().normalize().toUri().getRawPath();
    return CanonicalUrl.parse(address)
        .map(url -> ArticleId.of(url).value().substring(0, 8))
        .orElse("saved");
  }
}
