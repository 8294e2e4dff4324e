package dev.courant.operations.doctor;

import dev.courant.operations.log.TopicLog;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What the doctor asks of a cluster.
 *
 * @param log its topics, as readers see them
 * @param everything its topics with all that stands in them, also what was rolled back
 */
record DoctorCluster(TopicLog log, TopicLog everything, Administration administration) {
  /** What only an admin client knows. */
  interface Administration {
    /** The offset from which whoever reads a topic goes on, by partition. */
    Map<TopicPartition, Long> committed(Stage stage);

    /** The offset of summarized from which story-service goes on; empty where none has begun. */
    default Map<TopicPartition, Long> decided() {
      return Map.of();
    }

    /** How long a topic keeps its records. */
    Duration retention(Stage stage);

    /** The summaries of the partitions of these topics. */
    List<PartitionSummary> summaries(Collection<String> topics);
  }
}
