package dev.courant.evaluation;

import dev.courant.model.ArticleIngested;
import org.jspecify.annotations.Nullable;

/**
 * An article and the topic that its outlet filed it under: one JSON line of a sections corpus.
 *
 * @param title the headline, or null
 * @param topic English name in the IPTC Media Topics, first level; null where nobody knows
 */
record SectionCase(String id, @Nullable String title, String text, @Nullable String topic) {
  /** The text as an article of an outlet that says nothing about itself. */
  ArticleIngested article() {
    return new BareText(title == null ? "" : title, text).article();
  }
}
