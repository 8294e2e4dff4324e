package dev.courant.publish.webhook;

import dev.courant.model.Topics;
import dev.courant.runtime.CommittedStates;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Shares the webhooks out among the instances: the one that has a partition of {@link
 * Topics#WEBHOOKS} delivers what is in it, from where their states on {@link Topics#WEBHOOK_STATES}
 * say. States are written in transactions in the name of the group, so that whoever lost a
 * partition cannot write any more (KIP-447). After a failure everything is thrown away and read
 * back.
 */
final class WebhookOwner implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(WebhookOwner.class);
  private static final Duration ROUND = Duration.ofMillis(100);
  private static final Duration UNTIL_TOPICS_EXIST = Duration.ofMillis(500);

  private final Supplier<Consumer<String, byte[]>> consumers;
  private final CommittedStates states;
  private final KafkaOperations<String, byte[]> kafka;
  private final DeliveryTools tools;

  WebhookOwner(
      Supplier<Consumer<String, byte[]>> consumers,
      CommittedStates states,
      KafkaOperations<String, byte[]> kafka,
      DeliveryTools tools) {
    this.consumers = consumers;
    this.states = states;
    this.kafka = kafka;
    this.tools = tools;
  }

  @Override
  public void run(Beat beat) {
    try (ExecutorService rounds = Executors.newVirtualThreadPerTaskExecutor();
        Membership membership = new Membership(consumers.get(), rounds)) {
      membership.join(beat);
      while (beat.goesOn()) {
        membership.round();
      }
    }
  }

  /** This instance in the group, from joining to leaving. */
  private final class Membership implements ConsumerRebalanceListener, AutoCloseable {
    private final Consumer<String, byte[]> consumer;
    private final OwnedWebhooks owned;
    private final Map<TopicPartition, Long> seen = new HashMap<>();

    Membership(Consumer<String, byte[]> consumer, ExecutorService rounds) {
      this.consumer = consumer;
      this.owned = new OwnedWebhooks(tools, rounds);
    }

    void join(Beat beat) {
      while (beat.goesOn() && consumer.partitionsFor(Topics.WEBHOOKS).isEmpty()) {
        LockSupport.parkNanos(UNTIL_TOPICS_EXIST.toNanos());
      }
      consumer.subscribe(List.of(Topics.WEBHOOKS), this);
    }

    void round() {
      consumer.poll(ROUND).forEach(this::take);
      owned.advance();
      owned.save(this::write);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      if (record.offset() > seen.getOrDefault(partition, -1L)) {
        seen.put(partition, record.offset());
        WebhookRecords.read(record, Webhook.class)
            .ifPresentOrElse(
                webhook -> owned.put(record.partition(), webhook, null),
                () -> owned.remove(record.partition(), record.key()));
      }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      if (assigned.isEmpty()) {
        return;
      }
      List<Integer> numbers = numbers(assigned);
      var restored = newest(Topics.WEBHOOK_STATES, numbers);
      newest(Topics.WEBHOOKS, numbers)
          .values()
          .forEach(record -> restore(record, restored.remove(record.key())));
      restored.values().forEach(record -> owned.remove(record.partition(), record.key()));
      consumer.seekToBeginning(assigned);
      log.info("Delivers the webhooks of partitions {}", numbers);
    }

    /** The last record of each key, where it is not taken away. */
    private Map<String, ConsumerRecord<String, byte[]>> newest(
        String topic, List<Integer> partitions) {
      Map<String, ConsumerRecord<String, byte[]>> newest = new HashMap<>();
      states.read(
          topic,
          partitions,
          record -> {
            seen.put(new TopicPartition(topic, record.partition()), record.offset());
            newest.put(record.key(), record);
          });
      newest.values().removeIf(record -> record.value() == null);
      return newest;
    }

    private void restore(
        ConsumerRecord<String, byte[]> record, @Nullable ConsumerRecord<String, byte[]> state) {
      WebhookState from =
          state == null ? null : WebhookRecords.read(state, WebhookState.class).orElse(null);
      WebhookRecords.read(record, Webhook.class)
          .ifPresent(webhook -> owned.put(record.partition(), webhook, from));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      leave(revoked, true);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
      leave(lost, false);
    }

    private void leave(Collection<TopicPartition> partitions, boolean write) {
      List<ProducerRecord<String, byte[]>> rest = owned.giveUp(numbers(partitions));
      partitions.forEach(seen::remove);
      if (write) {
        try {
          write(rest);
        } catch (RuntimeException e) {
          log.debug("What was told last is told again by the next instance", e);
        }
      }
    }

    /**
     * All or nothing. False where the group has moved on, and this instance has not yet heard of
     * it: its next round brings the new membership, or takes the partitions away.
     */
    private boolean write(List<ProducerRecord<String, byte[]>> records) {
      if (records.isEmpty()) {
        return true;
      }
      Map<TopicPartition, OffsetAndMetadata> fence =
          records.stream()
              .map(record -> new TopicPartition(Topics.WEBHOOKS, partition(record)))
              .distinct()
              .collect(Collectors.toMap(p -> p, p -> new OffsetAndMetadata(position(p))));
      try {
        kafka.executeInTransaction(transaction -> {
          records.forEach(transaction::send);
          transaction.sendOffsetsToTransaction(fence, consumer.groupMetadata());
          return null;
        });
        return true;
      } catch (RuntimeException e) {
        if (!isLeftBehind(e)) {
          throw e;
        }
        log.debug("The group has moved on", e);
        return false;
      }
    }

    private static boolean isLeftBehind(Throwable failure) {
      Throwable cause = failure;
      while (cause != null && !(cause instanceof CommitFailedException)) {
        cause = cause.getCause();
      }
      return cause != null;
    }

    private long position(TopicPartition partition) {
      return seen.getOrDefault(partition, -1L) + 1;
    }

    /** Leaving the group takes the partitions away, which writes down where they are. */
    @Override
    public void close() {
      try {
        consumer.close();
      } finally {
        owned.giveUp(owned.partitions());
      }
    }
  }

  private static int partition(ProducerRecord<String, byte[]> record) {
    Integer partition = record.partition();
    return partition == null ? 0 : partition;
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).toList();
  }
}
