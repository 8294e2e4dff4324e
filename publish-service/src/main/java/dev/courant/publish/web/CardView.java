package dev.courant.publish.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card as the pages show it.
 *
 * @param sections topic, then region; "Unclassified" alone where neither could be told
 * @param change what its last revision did, in words; empty for the first
 * @param cameAt when this revision came in, RFC 3339
 */
record CardView(
    String id,
    int revision,
    String href,
    Text headline,
    List<Text> summary,
    List<Link> sections,
    Source source,
    Moment time,
    String change,
    String cameAt) {

  /**
   * Where it comes from.
   *
   * @param preposition {@code in} where it is told in the original's language, else {@code from
   *     the}
   * @param chain of origins that the text names, the outlet last; empty where it names none
   * @param machineWritten whether a language model wrote the sentences
   */
  record Source(
      Link outlet,
      @Nullable Link country,
      Link language,
      String preposition,
      String chain,
      boolean machineWritten) {}
}
