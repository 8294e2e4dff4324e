package dev.courant.publish.docs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of the documentation, as the build put them beside the classes. They are named by their
 * paths in the repository: {@code README.md}, {@code docs/operating.md}.
 */
final class BundledFiles {
  static final String FOLDER = "docs/";

  private static final String ROOT = "publish/repository/";

  private BundledFiles() {}

  /** The paths of all files in Markdown, sorted. */
  static List<String> markdown() {
    return Stream.concat(names(""), names(FOLDER).map(name -> FOLDER + name))
        .filter(path -> path.endsWith(".md"))
        .sorted()
        .toList();
  }

  /** The names of all pictures in {@code docs/}, sorted. */
  static List<String> pictures() {
    return names(FOLDER).filter(name -> name.endsWith(".png")).sorted().toList();
  }

  /** What a file in UTF-8 holds. */
  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /** What a file holds. */
  static byte[] bytes(String path) {
    String resource = "/" + ROOT + path;
    try (InputStream in = BundledFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(String folder) {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver(BundledFiles.class.getClassLoader())
              .getResources("classpath:" + ROOT + folder + "*.*");
      return Arrays.stream(found).map(Resource::getFilename);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
