package dev.courant.publish.docs;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of the repository are on the site: {@code docs/README.md} at {@code /docs}, each
 * other file in Markdown at {@code /docs/} and its name in lower case without the ending, pictures
 * under their names.
 */
final class SiteAddresses {
  static final String SITE = "/docs";
  static final String INDEX = BundledFiles.FOLDER + "README.md";

  private final Map<String, String> byPath = new LinkedHashMap<>();

  /**
   * The addresses of some files.
   *
   * @throws IllegalStateException where two have the same
   */
  SiteAddresses(Collection<String> markdown, Collection<String> pictures) {
    markdown.forEach(path -> byPath.put(path, address(path)));
    pictures.forEach(name -> byPath.put(BundledFiles.FOLDER + name, SITE + "/" + name));
    if (Set.copyOf(byPath.values()).size() != byPath.size()) {
      throw new IllegalStateException("two files have one address: " + byPath);
    }
  }

  /** The address of a file; null where the site does not have it. */
  @Nullable String of(String path) {
    return byPath.get(path);
  }

  /**
   * Where a link of a file leads on the site.
   *
   * @param from path of the file
   * @param to relative to it, with or without a fragment, or a whole address
   * @return an address with the fragment; null where the site does not have what it leads to
   */
  @Nullable String target(String from, String to) {
    URI uri = URI.create(to);
    if (uri.isAbsolute() || uri.getRawPath().isEmpty()) {
      return to;
    }
    URI file = URI.create("/" + from).resolve(uri);
    String address = of(file.getPath().substring(1));
    if (address == null) {
      return null;
    }
    return uri.getRawFragment() == null ? address : address + "#" + uri.getRawFragment();
  }

  private static String address(String path) {
    if (path.equals(INDEX)) {
      return SITE;
    }
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".md".length());
    return SITE + "/" + name.toLowerCase(Locale.ROOT);
  }
}
