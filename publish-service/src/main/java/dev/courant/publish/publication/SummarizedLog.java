package dev.courant.publish.publication;

import dev.courant.model.ArticleSummarized;
import java.util.List;
import java.util.Map;

/** Everything that was summarised and is still kept. */
interface SummarizedLog {
  /** Which log it is: positions in another one mean nothing here. */
  String identity();

  /**
   * Reads the log to where it ended when reading began, in order per article; what cannot be read
   * is left out.
   *
   * @param from by partition the offset to begin at; the beginning for what is not named
   * @return whether it was read to that end
   * @throws RuntimeException where the log cannot be reached; reading may go on from the positions
   *     that were taken last
   */
  boolean read(Map<Integer, Long> from, Batches batches);

  /** Takes the log batch by batch. */
  @FunctionalInterface
  interface Batches {
    /**
     * Takes a batch, which may be empty.
     *
     * @param positions by partition the offset behind it
     * @return whether to go on
     */
    boolean take(List<ArticleSummarized> articles, Map<Integer, Long> positions);
  }
}
