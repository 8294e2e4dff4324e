package dev.courant.benchmarks.placement;

import dev.courant.benchmarks.Benchmark;
import dev.courant.benchmarks.services.Flags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * How evenly 100,000 feeds spread over partitions and partitions over instances of ingest-service,
 * how many partitions change hands when an instance joins or dies, and how long the slowest
 * instance then reads states back. Feeds are placed by the service's own rule, partitions by
 * Kafka's own assignor; what reading a state back takes is measured with a broker in this process.
 *
 * <p>Arguments: {@code --feeds N}, {@code --sites N}, {@code --zipf EXPONENT} of feeds by site,
 * {@code --articles N} a day of a feed, {@code --states N} to measure with, {@code --seed N}.
 */
public final class PlacementBenchmark implements Benchmark {
  private static final Set<String> FLAGS =
      Set.of("feeds", "sites", "zipf", "articles", "states", "seed");
  private static final List<Integer> PARTITIONS = List.of(12, 48, 192, 768);
  private static final List<Integer> INSTANCES = List.of(2, 4, 12, 48, 192);

  /** As long as articles are remembered after a feed last showed them. */
  private static final int DAYS = 90;

  @Override
  public Map<String, Object> run(List<String> args) throws Exception {
    Flags flags = Flags.of(args, FLAGS);
    int feeds = flags.number("feeds", 100_000);
    SyntheticFeeds all =
        SyntheticFeeds.zipf(
            flags.number("sites", 100_000),
            feeds,
            Double.parseDouble(flags.text("zipf", "1.0")),
            new Random(flags.number("seed", 1)));
    RestoreCost cost = RestoreCost.of(flags.number("states", 200_000));
    double statesOfFeed = (double) DAYS * flags.number("articles", 10);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int partitions : PARTITIONS) {
      int[] byPartition = all.byPartition(partitions);
      for (int instances : INSTANCES.stream().filter(n -> n <= partitions).toList()) {
        rows.add(row(byPartition, instances, cost.micros() * statesOfFeed / 1e6));
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("feeds", feeds);
    figures.put("largest_site", rounded(all.largestShare()));
    figures.put("restore_micros", rounded(cost.micros()));
    figures.put("state_bytes", cost.bytes());
    figures.put("state_heap_bytes", cost.heapBytes());
    figures.put("placements", rows);
    return figures;
  }

  /** The loads before and after one more instance, and after the death of the busiest. */
  private static Map<String, Object> row(int[] feeds, int instances, double secondsOfFeed) {
    Group group = new Group(feeds.length);
    for (int i = 0; i < instances; i++) {
      group.join("instance-%03d".formatted(i));
    }
    double mean = (double) Arrays.stream(feeds).sum() / instances;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("partitions", feeds.length);
    row.put("instances", instances);
    row.put("partition_most", Arrays.stream(feeds).max().orElse(0));
    row.put("partition_over_mean", rounded(overMean(feeds)));
    row.put("instance_over_mean", rounded(busiest(group, feeds) / mean));
    Group.Rebalance join = group.join("newcomer");
    row.put("moved_by_join", join.moved().size());
    row.put("rounds_of_join", join.rounds());
    row.put("join_seconds", rounded(slowest(group, join, feeds) * secondsOfFeed));
    Group.Rebalance death = group.leave(nameOfBusiest(group, feeds));
    row.put("moved_by_death", death.moved().size());
    row.put("rounds_of_death", death.rounds());
    row.put("death_seconds", rounded(slowest(group, death, feeds) * secondsOfFeed));
    System.err.println(row);
    return row;
  }

  private static double overMean(int[] feeds) {
    var all = Arrays.stream(feeds).summaryStatistics();
    return all.getMax() / all.getAverage();
  }

  private static double busiest(Group group, int[] feeds) {
    return group.owned().values().stream().mapToInt(own -> sum(own, feeds)).max().orElse(0);
  }

  private static String nameOfBusiest(Group group, int[] feeds) {
    return group.owned().entrySet().stream()
        .max(
            Comparator.comparingInt(
                (Map.Entry<String, List<TopicPartition>> e) -> sum(e.getValue(), feeds)))
        .orElseThrow()
        .getKey();
  }

  /** Feeds of the moved partitions that the same instance has to read back, where most are. */
  private static int slowest(Group group, Group.Rebalance rebalance, int[] feeds) {
    Set<TopicPartition> moved = Set.copyOf(rebalance.moved());
    return group.owned().values().stream()
        .mapToInt(own -> sum(own.stream().filter(moved::contains).toList(), feeds))
        .max()
        .orElse(0);
  }

  private static int sum(Collection<TopicPartition> partitions, int[] feeds) {
    return partitions.stream().mapToInt(partition -> feeds[partition.partition()]).sum();
  }

  private static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }
}
