package dev.courant.operations.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the brokers for the summaries of partitions, without reading a record. */
public final class LogSummaries {
  private static final long PATIENCE_S = 30;

  private final Admin admin;

  /** Asks with this client. */
  public LogSummaries(Admin admin) {
    this.admin = admin;
  }

  /**
   * The summaries of all partitions of those topics that there are.
   *
   * @param groups whose committed offsets are told
   * @throws KafkaException if the brokers do not answer within 30 s
   */
  public List<PartitionSummary> of(Collection<String> topics, Collection<String> groups) {
    List<String> present =
        answer(admin.listTopics().names()).stream().filter(topics::contains).sorted().toList();
    List<TopicPartition> partitions = new ArrayList<>();
    answer(admin.describeTopics(present).allTopicNames())
        .forEach((topic, description) ->
            description
                .partitions()
                .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
    Map<String, Map<TopicPartition, Long>> committed = new HashMap<>();
    groups.forEach(group -> committed.put(group, committed(group)));
    var begins = answer(admin.listOffsets(all(partitions, OffsetSpec.earliest())).all());
    var ends = answer(admin.listOffsets(all(partitions, OffsetSpec.latest())).all());
    return partitions.stream()
        .map(partition -> summary(partition, begins, ends, committed))
        .toList();
  }

  /** What a group has committed; empty if it never did. */
  public Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach((partition, offset) -> {
          if (offset != null) {
            offsets.put(partition, offset.offset());
          }
        });
    return offsets;
  }

  private static PartitionSummary summary(
      TopicPartition partition,
      Map<TopicPartition, ListOffsetsResultInfo> begins,
      Map<TopicPartition, ListOffsetsResultInfo> ends,
      Map<String, Map<TopicPartition, Long>> committed) {
    Map<String, Long> here = new HashMap<>();
    committed.forEach((group, offsets) -> {
      Long offset = offsets.get(partition);
      if (offset != null) {
        here.put(group, offset);
      }
    });
    return new PartitionSummary(
        partition.topic(),
        partition.partition(),
        offset(begins, partition),
        offset(ends, partition),
        0,
        here);
  }

  private static long offset(
      Map<TopicPartition, ListOffsetsResultInfo> found, TopicPartition partition) {
    ListOffsetsResultInfo info = found.get(partition);
    return info == null ? 0 : info.offset();
  }

  private static Map<TopicPartition, OffsetSpec> all(
      List<TopicPartition> partitions, OffsetSpec spec) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    partitions.forEach(partition -> wanted.put(partition, spec));
    return wanted;
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    } catch (ExecutionException e) {
      throw new KafkaException(String.valueOf(e.getCause()), e);
    } catch (TimeoutException e) {
      throw new KafkaException("no answer from the brokers within " + PATIENCE_S + " s", e);
    }
  }
}
