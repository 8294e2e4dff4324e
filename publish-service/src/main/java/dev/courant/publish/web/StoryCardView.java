package dev.courant.publish.web;

import java.util.List;

/**
 * A story as lists show it.
 *
 * @param summary those of its sentences that are in the language of the first
 * @param sections topic, then regions; "Unclassified" alone where none could be told
 * @param reach how widely it is told, in words
 * @param time when the last thing was added
 * @param languages the languages that it is told in, the one with the most articles first
 */
record StoryCardView(
    String id,
    String href,
    Text headline,
    List<Text> summary,
    List<Link> sections,
    String reach,
    Moment time,
    List<Telling> languages) {

  /**
   * Who tells it in one language.
   *
   * @param name of the language, in English
   * @param tellers the earliest first, a few of them
   * @param more how many further articles there are
   */
  record Telling(String name, List<Teller> tellers, int more) {}

  /** An article, by the outlet that published it. */
  record Teller(String href, String outlet) {}
}
