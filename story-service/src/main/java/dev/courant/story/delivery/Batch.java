package dev.courant.story.delivery;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What one transaction writes.
 *
 * @param taken what became of each record
 * @param outputs records to write, in order
 * @param positions offsets to commit
 */
record Batch(
    List<Taken> taken, List<Output> outputs, Map<TopicPartition, OffsetAndMetadata> positions) {}
