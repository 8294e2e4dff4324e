package dev.courant.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * An element whose end tag has not come yet.
 *
 * @param tag its name as written, in lower case
 * @param base address that the relative ones in it are resolved against
 * @param language that holds inside it, BCP 47
 * @param depth 1 for the root
 * @param text what was read of it, where its text is kept
 * @param construct the same, where it is a text construct
 */
record OpenElement(
    String tag,
    FeedVocabulary element,
    String base,
    @Nullable String language,
    int depth,
    @Nullable StringBuilder text,
    @Nullable TextConstruct construct) {

  /** The address that a reference in it means. */
  String resolve(String reference) {
    return RelativeUrl.resolve(base, reference);
  }
}
