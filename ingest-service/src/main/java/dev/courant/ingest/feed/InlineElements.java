package dev.courant.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Tag;

/** The elements that are open inside a text construct, and which others end it unasked. */
final class InlineElements {
  /** Deeper ones are not kept: their end tags are then taken for strays. */
  private static final int MOST = 100;

  private final List<String> open = new ArrayList<>();

  void clear() {
    open.clear();
  }

  void opened(String tag) {
    if (open.size() < MOST) {
      open.add(tag);
    }
  }

  /** Whether an end tag belongs to an element in the text, which it then closes. */
  boolean closes(String tag) {
    int index = open.lastIndexOf(tag);
    if (index < 0) {
      return false;
    }
    open.subList(index, open.size()).clear();
    return true;
  }

  /**
   * Whether a start tag shows that the text's own end tag was forgotten: an entry in any text that
   * was not announced as markup, an element of feeds that HTML does not have, and in a title any
   * element of feeds.
   */
  static boolean isOutside(String tag, OpenElement text, TextConstruct construct) {
    FeedVocabulary element = FeedVocabulary.of(tag);
    if (construct.isInline() || element == FeedVocabulary.UNKNOWN) {
      return false;
    }
    boolean title =
        text.element() == FeedVocabulary.TITLE || text.element() == FeedVocabulary.MEDIA_TITLE;
    return title || element == FeedVocabulary.ENTRY || !Tag.isKnownTag(tag);
  }
}
