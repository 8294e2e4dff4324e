package dev.courant.testkit.newsroom;

import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Newsroom} serves: outlets with their feeds and pages, each at its own address,
 * which does not depend on the server. Implementations are safe for use by many threads.
 */
public interface Outlets {
  /** The feeds to poll, in a fixed order. */
  List<Feed> feeds();

  /** Every article there is or was, in a fixed order. */
  List<NewsroomArticle> articles();

  /** What stands at an address now, or empty where nothing ever did. */
  Optional<Document> at(CanonicalUrl address);

  /** What the operator should know, for example files that could not be used; one line each. */
  default List<String> problems() {
    return List.of();
  }

  /**
   * The outlets of a directory of saved pages, {@code NAME.html.gz} with {@code
   * NAME.expected.json}; see {@link SavedOutlets}. Files that cannot be used are left out and named
   * in {@link #problems()}.
   *
   * @throws UnusableDirectoryException where it is no readable directory or holds no page at all
   */
  static Outlets ofDirectory(Path directory) {
    return new SavedOutlets(SavedPages.in(directory));
  }

  /** A directory from which no outlet can be made; the message says why, for a person. */
  final class UnusableDirectoryException extends RuntimeException {
    UnusableDirectoryException(String message) {
      super(message);
    }
  }
}
