package dev.courant.publish.publication;

import dev.courant.model.ArticleSummarized;
import java.util.List;
import java.util.function.Consumer;

/** Everything that was summarised and is still kept. */
interface SummarizedLog {
  /**
   * Reads the log from its beginning to where it ended when reading began, in order per article;
   * what cannot be read is left out.
   *
   * @throws RuntimeException where the log cannot be reached; reading may begin again
   */
  void read(Consumer<List<ArticleSummarized>> batches);
}
