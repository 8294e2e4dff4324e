package dev.courant.summarize.secondedition;

import dev.courant.model.Topics;
import dev.courant.runtime.BrokerAdmin;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.common.TopicPartition;

/** How far the group that makes first editions is: what it has committed is out. */
final class FirstEditions {
  private static final long PATIENCE_S = 10;

  private final BrokerAdmin admin;
  private final String group;

  FirstEditions(BrokerAdmin admin, String group) {
    this.admin = admin;
    this.group = group;
  }

  /** By partition, the offset up to which each raw article has its first edition. */
  Map<Integer, Long> upTo(Collection<TopicPartition> partitions)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<Integer, Long> offsets = new HashMap<>();
    admin
        .client()
        .listConsumerGroupOffsets(
            Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions)))
        .partitionsToOffsetAndMetadata(group)
        .get(PATIENCE_S, TimeUnit.SECONDS)
        .forEach((partition, offset) -> {
          if (offset != null && partition.topic().equals(Topics.RAW)) {
            offsets.put(partition.partition(), offset.offset());
          }
        });
    return offsets;
  }
}
