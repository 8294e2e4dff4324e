package dev.courant.publish.store;

import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryTold;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where a story stands in lists.
 *
 * @param listing whether it stands in them at all (one that is merged or ended does not), when the
 *     last thing was added, and one word for every value of every {@link Facet} that its topic,
 *     regions or members have
 * @param rank as in {@link StoryRank}
 * @param articles how many members it has
 */
public record StoryListing(Listing listing, long rank, int articles) {
  /** The listing of a story. */
  public static StoryListing of(StoryTold story) {
    boolean alive = story.change() == StoryChange.CREATED || story.change() == StoryChange.UPDATED;
    Instant at = story.lastAt().truncatedTo(ChronoUnit.MILLIS);
    boolean listed = alive && !story.articles().isEmpty();
    return new StoryListing(
        new Listing(listed, at, termsOf(story)),
        StoryRank.of(story.reach(), at),
        Math.max(story.reach().articles(), story.articles().size()));
  }

  /** What it is sorted by in an order, the highest first. */
  public long key(StoryOrder order) {
    return switch (order) {
      case RANK -> rank;
      case TIME -> listing.at().toEpochMilli();
    };
  }

  private static Set<String> termsOf(StoryTold story) {
    Set<String> terms = new LinkedHashSet<>();
    Listing.addLabel(terms, Facet.TOPIC, story.topic());
    story.regions().forEach(region -> Listing.addLabel(terms, Facet.REGION, region));
    for (StoryArticle article : story.articles()) {
      Listing.addSource(terms, article.outlet(), article.language());
    }
    return terms;
  }
}
