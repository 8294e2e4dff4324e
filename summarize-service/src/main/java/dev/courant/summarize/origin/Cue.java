package dev.courant.summarize.origin;

/** What the words beside an outlet's name make of it. */
enum Cue {
  /** The text opens or closes with what it took from there. */
  CREDIT,
  /** The words stand before the name: according to it. */
  BEFORE,
  /** The words stand behind the name: it reported. */
  AFTER,
  /** Somebody spoke to it. */
  TOLD,
  /** Another source leans on it. */
  CITED,
  /** What kind of source it is; says nothing else, but may stand in between. */
  NOUN
}
