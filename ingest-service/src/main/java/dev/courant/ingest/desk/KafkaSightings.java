package dev.courant.ingest.desk;

import dev.courant.ingest.follow.FollowLoop;
import dev.courant.model.EventCodec;
import dev.courant.model.Sighting;
import dev.courant.model.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Brings the sightings to the desks that this instance has. One thread; outside of the group, whose
 * share-out it follows: who has a partition of the feeds has the desk of the same number. The
 * positions are the desks' own, and are written by them.
 */
final class KafkaSightings extends FollowLoop {
  private static final Logger log = LoggerFactory.getLogger(KafkaSightings.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Desks desks;
  private final Map<TopicPartition, Desk> served = new HashMap<>();

  KafkaSightings(ConsumerFactory<String, byte[]> consumers, Desks desks) {
    super("sightings");
    this.consumers = consumers;
    this.desks = desks;
  }

  @Override
  protected void follow() {
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-sightings")) {
      served.clear();
      while (isRunning()) {
        serve(consumer);
      }
    }
  }

  private void serve(Consumer<String, byte[]> consumer) {
    turnTo(consumer);
    if (served.isEmpty()) {
      LockSupport.parkNanos(POLL.toNanos());
      return;
    }
    served.forEach((partition, desk) -> {
      if (desk.isFull()) {
        consumer.pause(Set.of(partition));
      } else {
        consumer.resume(Set.of(partition));
      }
    });
    bring(consumer.poll(POLL));
  }

  /** Serves the desks that there are now, each new one from its position. */
  private void turnTo(Consumer<String, byte[]> consumer) {
    Map<TopicPartition, Desk> current = new HashMap<>();
    desks
        .desks()
        .forEach(desk -> current.put(new TopicPartition(Topics.SIGHTINGS, desk.partition()), desk));
    if (current.equals(served)) {
      return;
    }
    consumer.assign(current.keySet());
    current.forEach((partition, desk) -> {
      if (served.get(partition) != desk) {
        consumer.seek(partition, desk.position());
      }
    });
    served.clear();
    served.putAll(current);
  }

  private void bring(ConsumerRecords<String, byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      Desk desk = served.get(partition);
      if (desk != null) {
        List<Sighting> sightings = new ArrayList<>();
        records.records(partition).forEach(record -> read(record, sightings));
        long next = records.records(partition).getLast().offset() + 1;
        if (!desk.take(sightings, next)) {
          served.remove(partition);
        }
      }
    }
  }

  private static void read(ConsumerRecord<String, byte[]> record, List<Sighting> sightings) {
    try {
      sightings.add(EventCodec.decode(record.value(), Sighting.class));
    } catch (EventCodec.UndecodableException e) {
      log.error(
          "Skipped sighting {} at {}-{}@{}: {}",
          record.key(),
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }
}
