package dev.courant.testkit.newsroom;

import dev.courant.testkit.newsroom.SampleFile.Event;
import java.time.Instant;

/** What a newsroom of the sample knows of its earlier runs. Not safe for use by many threads. */
interface SampleMemory {
  /** When the first run began. */
  Instant firstStart();

  /** Whether the event came in an earlier run or in this one. */
  boolean holds(Event event);

  /**
   * Keeps that the event comes now, before anyone sees it.
   *
   * @throws java.io.UncheckedIOException where that cannot be kept
   */
  void keep(Event event);
}
