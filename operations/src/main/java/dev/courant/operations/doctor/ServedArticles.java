package dev.courant.operations.doctor;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;

/** What the public API serves. */
interface ServedArticles {
  /**
   * Hands over every article that is listed, with its revision.
   *
   * @throws IOException if the API does not answer
   */
  void list(ObjIntConsumer<String> each) throws IOException;

  /**
   * The revision at which an article is served; empty if it is unknown or withdrawn.
   *
   * @throws IOException if the API does not answer
   */
  OptionalInt revision(String article) throws IOException;
}
