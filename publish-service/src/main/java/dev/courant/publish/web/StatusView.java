package dev.courant.publish.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the newswire is, as its page shows it.
 *
 * @param stored null where the store does not answer
 */
record StatusView(Service service, @Nullable Stored stored) {
  /**
   * This instance.
   *
   * @param obstacle why lists may miss articles; empty where they do not
   * @param waiting records that it has not worked on yet
   * @param failing names of background loops that fail and are started again
   * @param reach whether outlets answer; {@code UNKNOWN} where nobody here knows
   * @param clients of the live streams
   */
  record Service(
      boolean ready,
      String obstacle,
      long waiting,
      List<String> failing,
      NewswireStatus.Reach reach,
      long clients,
      Work work) {}

  /**
   * What became of records.
   *
   * @param since when the count began
   * @param received the sum of the next four
   * @param skipped records of streams and stories that nobody could read
   */
  record Work(
      Moment since,
      long received,
      long published,
      long retracted,
      long superseded,
      long deadLettered,
      long skipped) {}

  /**
   * What the store has.
   *
   * @param stories that at least two articles tell
   * @param lastHour articles that the store took in the last hour, changed ones among them
   * @param outlets the longest silent first
   */
  record Stored(
      long articles,
      long withdrawn,
      long stories,
      long lastHour,
      long lastDay,
      @Nullable Article newest,
      @Nullable Article oldest,
      List<Outlet> outlets) {}

  /** A way to an article, by its time. */
  record Article(String href, Moment time) {}

  /**
   * An outlet.
   *
   * @param last when the store took the last of its articles
   * @param silent whether that is long ago
   */
  record Outlet(Link link, Moment last, boolean silent) {}
}
