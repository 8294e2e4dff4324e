package dev.courant.model;

import org.jspecify.annotations.Nullable;

/**
 * What to poll: the value of {@link Topics#FEEDS}, keyed by {@code id}; a record without value
 * removes the feed.
 *
 * @param id stable, {@code [a-z0-9.-]}
 * @param url address of the feed, http or https
 * @param language that the outlet writes in, BCP 47, or null
 * @param source who put it here: {@code catalogue}, {@code admin}, {@code newsroom} or {@code
 *     sample}
 * @param paused whether it rests for now
 */
public record Feed(
    String id,
    String url,
    Outlet outlet,
    @Nullable String language,
    String source,
    boolean paused) {
  public Feed {
    Require.that(id.matches("[a-z0-9][a-z0-9.-]*"), "not a feed id: " + id);
  }
}
