package dev.courant.page;

/**
 * What decides whether a part of a page is text of its article. Extraction uses all of them; an
 * evaluation switches one off to see what it is worth, and to whom.
 */
public enum Rule {
  /** Parts that are not shown are none. */
  HIDDEN,
  /** Consent dialogs and readers' comments are none. */
  FOREIGN,
  /** Navigation, share bars and their kind are none, by tags, roles and names. */
  SURROUNDINGS,
  /** Captions are none, by tags and names. */
  CAPTIONS,
  /** Lines about who wrote it and when are none, by tags and names. */
  BYLINES,
  /** Parts that are named teasers are none. */
  TEASERS,
  /** Names that would leave hardly anything are not believed. */
  DISBELIEF,
  /** Short articles within the article are none of it. */
  NESTED_ARTICLES,
  /** Lines that are links for the most part are none. */
  LINKS,
  /** Paragraphs between headline and text lead to it. */
  LEDES,
  /** The headline once more is none. */
  HEADLINES,
  /** Well-known phrases are none. */
  STOCK_PHRASES,
  /** Times are none. */
  TIME_STAMPS,
  /** Credits of pictures are none. */
  CREDITS,
  /** What stands between a picture and its credit is none. */
  CREDITED_CAPTIONS,
  /** A fuller text in the page's data stands for what it shows. */
  HELD_TEXT,
  /** Sentences of the text that are repeated apart from it are none. */
  PULL_QUOTES,
  /** Emphasised lines right behind a picture are captions. */
  EMPHASISED_CAPTIONS,
  /** Small parts that hold a picture and a link are teasers. */
  TEASER_CARDS,
  /** A few words that end in a colon, and a link, are a teaser. */
  LEAD_INS,
  /** Headings of lists of links are none. */
  LIST_LABELS,
  /** Small parts with a form or a player are none. */
  WIDGETS,
  /** Paragraphs that link to a newsletter, a subscription or an app are none. */
  CALLS,
  /** Short lines above the text that name the author are none. */
  AUTHOR_LINES
}
