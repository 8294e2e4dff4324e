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
  AUTHOR_LINES,
  /** Lines right behind a picture that say what its description says are captions. */
  DESCRIBED_CAPTIONS,
  /** Captions are none where they stand a second time, either. */
  REPEATED_CAPTIONS,
  /** A line that shares a small part with a picture, and nothing else, is its caption. */
  PICTURE_BOXES,
  /** Summaries that say of themselves that a program wrote them are none. */
  MODEL_SUMMARIES,
  /** Questions for the reader's consent are none. */
  CONSENTS,
  /** Notes on where it was published first, and on what the outlet earns by its links, are none. */
  ORIGIN_NOTES,
  /** Lines that only lead to another place of the page are none. */
  JUMPS,
  /** Short lines that come again and again between paragraphs are none. */
  REPEATED_LABELS,
  /** Headings of lists of links between paragraphs are none. */
  RAIL_LABELS,
  /** Headings above the text that tell the title in other words are none, nor is what is above. */
  HEADLINE_VARIANTS,
  /** Lines above the text that are nothing but names are none. */
  NAME_LINES,
  /** Short lines above the text with a date are none. */
  DATE_LINES,
  /** What gives the outlet's own mail address behind the text is none. */
  CONTACTS,
  /** Small parts with a heading and a button are none. */
  BUTTON_BOXES,
  /** Notes and labels that begin with a stock phrase are none. */
  LABELLED_NOTES,
  /** Lines that end with a day and the time or length of a broadcast are none. */
  BROADCASTS
}
