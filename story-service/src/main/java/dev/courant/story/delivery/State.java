package dev.courant.story.delivery;

import dev.courant.story.matching.Matcher;

/**
 * What the active instance knows: all of it stands in the log, and it is thrown away with the
 * group's assignment. For one thread at a time.
 *
 * @param decisions the log of decisions
 */
record State(
    Matcher matcher,
    Members members,
    Texts texts,
    Provenances provenances,
    Tellings tellings,
    PlacedRecords decisions)
    implements AutoCloseable {
  @Override
  public void close() {
    texts.close();
    tellings.close();
    decisions.close();
  }
}
