package dev.courant.operations.doctor;

import dev.courant.model.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds signs that the log lost records, in figures that cost nothing to get; so a service can ask
 * at its start, see {@link LogSummaries}.
 *
 * <p>A partition whose end lies before what a group has committed was cut, for example by the
 * recovery of a broker that found a segment damaged: new records take the lost offsets, and the
 * group passes over them. An article's records stand in the same partition of each topic; if a
 * later topic has some and an earlier one never had any, the earlier one was lost.
 */
public final class LogGaps {
  private static final List<String> PATH = List.of(Topics.RAW, Topics.SUMMARIZED, Topics.PUBLISHED);

  private LogGaps() {}

  /** The gaps that these summaries show, in their order. */
  public static List<LogGap> of(Collection<PartitionSummary> summaries) {
    List<LogGap> gaps = new ArrayList<>();
    for (PartitionSummary summary : summaries) {
      addCut(summary, gaps);
      addMissing(summary, gaps);
    }
    for (int i = 0; i + 1 < PATH.size(); i++) {
      addEmptied(PATH.get(i), PATH.get(i + 1), summaries, gaps);
    }
    return gaps;
  }

  private static void addCut(PartitionSummary summary, List<LogGap> gaps) {
    for (Map.Entry<String, Long> group : summary.committed().entrySet()) {
      long beyond = group.getValue() - summary.end();
      if (beyond > 0) {
        gaps.add(
            gap(
                summary,
                "group %s has read up to offset %d, but the partition ends at %d: its last %d offsets were lost"
                    .formatted(group.getKey(), group.getValue(), summary.end(), beyond),
                "Stop the group's service and set its offset back to the end: kafka-consumer-groups"
                    + " --group "
                    + group.getKey()
                    + " --topic "
                    + summary.topic()
                    + ":"
                    + summary.partition()
                    + " --reset-offsets --to-latest --execute; then ./courant doctor tells which"
                    + " articles are affected"));
      }
    }
  }

  private static void addMissing(PartitionSummary summary, List<LogGap> gaps) {
    if (summary.lost() > 0) {
      gaps.add(
          gap(
              summary,
              "at least %d offsets between %d and %d hold nothing, and no transaction explains them"
                  .formatted(summary.lost(), summary.begin(), summary.end()),
              "Look for lost or damaged segments in the broker's log directory; restore them from a"
                  + " replica or a backup"));
    }
  }

  private static void addEmptied(
      String earlier, String later, Collection<PartitionSummary> all, List<LogGap> gaps) {
    boolean sameCount = count(earlier, all) == count(later, all);
    for (PartitionSummary first : all) {
      boolean laterHasSome =
          all.stream()
              .filter(one -> one.topic().equals(later))
              .filter(one -> !sameCount || one.partition() == first.partition())
              .anyMatch(one -> !one.isNew());
      if (first.topic().equals(earlier) && first.isNew() && laterHasSome && sameCount) {
        gaps.add(
            gap(
                first,
                "it never held a record, but " + later + "-" + first.partition() + " does",
                "The topic was made anew, or its partition was lost: restore it from a backup; the"
                    + " groups that read it begin at its start"));
      }
    }
  }

  private static long count(String topic, Collection<PartitionSummary> all) {
    return all.stream().filter(one -> one.topic().equals(topic)).count();
  }

  private static LogGap gap(PartitionSummary summary, String detail, String repair) {
    return new LogGap(summary.topic(), summary.partition(), detail, repair);
  }
}
