package dev.courant.benchmarks.placement;

import dev.courant.ingest.ownership.FeedPlacement;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How many feeds each site has: the site of rank k as many as 1/k^exponent of the first, drawn at
 * random. A few sites have thousands of feeds, most have one or none.
 *
 * @param feedsOfSite by rank, the first site first
 */
record SyntheticFeeds(int[] feedsOfSite) {
  static SyntheticFeeds zipf(int sites, int feeds, double exponent, RandomGenerator dice) {
    double[] upTo = new double[sites];
    double sum = 0;
    for (int site = 0; site < sites; site++) {
      sum += Math.pow(site + 1, -exponent);
      upTo[site] = sum;
    }
    int[] feedsOfSite = new int[sites];
    for (int feed = 0; feed < feeds; feed++) {
      int found = Arrays.binarySearch(upTo, dice.nextDouble() * sum);
      feedsOfSite[Math.min(sites - 1, found < 0 ? -found - 1 : found)]++;
    }
    return new SyntheticFeeds(feedsOfSite);
  }

  /** Feeds in each of so many partitions, placed by the rule that ingest-service places them by. */
  int[] byPartition(int partitions) {
    FeedPlacement placement = new FeedPlacement(partitions);
    int[] feeds = new int[partitions];
    for (int site = 0; site < feedsOfSite.length; site++) {
      feeds[placement.partitionOf(feedOf(site))] += feedsOfSite[site];
    }
    return feeds;
  }

  /** The first site's share of all feeds: no placement by site can be more even than that. */
  double largestShare() {
    return (double) Arrays.stream(feedsOfSite).max().orElse(0) / Arrays.stream(feedsOfSite).sum();
  }

  private static Feed feedOf(int site) {
    String host = "www.site-" + site + ".example";
    return new Feed(
        "site-" + site,
        "https://" + host + "/feed.xml",
        new Outlet(host, host, "GB"),
        "en",
        "benchmark",
        false);
  }
}
