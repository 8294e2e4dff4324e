package dev.courant.story.delivery;

import dev.courant.model.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of one consumer in the group. It ends when partitions are taken away. For one thread,
 * which goes on polling while the state is read back by another.
 */
final class Tenure implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Tenure.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Consumer<String, byte[]> consumer;
  private final TakeOver takeOver;
  private final BatchWork work;
  private final FencedWrite write;
  private final Report report;
  private final Arrivals arrivals;
  private final Clock clock;
  private final BatchSize batchSize;
  private final Set<TopicPartition> assigned = new HashSet<>();
  private @Nullable State state;
  private @Nullable Batch unwritten;
  private boolean ended;

  /** Whether the last batch was full, so that the next is there already. */
  private boolean more;

  Tenure(
      Consumer<String, byte[]> consumer,
      TakeOver takeOver,
      BatchWork work,
      FencedWrite write,
      Report report) {
    this.consumer = consumer;
    this.takeOver = takeOver;
    this.work = work;
    this.write = write;
    this.report = report;
    this.clock = report.clock();
    this.batchSize = new BatchSize(report.settings().batch());
    this.arrivals = new Arrivals(report.settings().settle(), clock);
    report.role().is(Role.Kind.JOINING, Set.of());
    consumer.subscribe(List.of(Topics.SUMMARIZED), new Rebalances());
  }

  /** Where it is told how it goes, and the settings. */
  record Report(Role role, DeliveryCounters counters, DeliverySettings settings, Clock clock) {}

  /** False once partitions were taken away. */
  boolean goesOn() {
    return !ended;
  }

  /** Polls, and works on what may be worked on. */
  void round() throws InterruptedException {
    pauseWhatIsFull();
    consumer.poll(more ? Duration.ZERO : POLL).forEach(arrivals::add);
    if (ended || assigned.isEmpty()) {
      return;
    }
    if (state == null) {
      begin();
    }
    State current = state;
    if (current != null) {
      lookForEnds();
      writeNext(current);
      tell(current);
    }
  }

  private void pauseWhatIsFull() {
    if (state == null) {
      return;
    }
    Set<TopicPartition> full = new HashSet<>(arrivals.full());
    full.retainAll(assigned);
    Set<TopicPartition> others = new HashSet<>(assigned);
    others.removeAll(full);
    consumer.pause(full);
    consumer.resume(others);
  }

  private void begin() throws InterruptedException {
    takeOver
        .finished()
        .ifPresent(restored -> {
          state = restored;
          report.role().is(Role.Kind.ACTIVE, assigned);
        });
  }

  /** Asks the brokers where the partitions end of which nothing is held while others wait. */
  private void lookForEnds() {
    if (!arrivals.isWaiting()) {
      return;
    }
    Set<TopicPartition> empty = arrivals.empty();
    if (empty.isEmpty()) {
      return;
    }
    Instant asked = clock.instant();
    Map<TopicPartition, Long> ends = consumer.endOffsets(empty, PATIENCE);
    ends.forEach((partition, end) -> {
      if (consumer.position(partition, PATIENCE) >= end) {
        arrivals.ended(partition, asked);
      }
    });
  }

  private void writeNext(State current) {
    Batch batch = unwritten;
    if (batch == null) {
      List<ConsumerRecord<String, byte[]>> records = next();
      more = records.size() == batchSize.get();
      if (records.isEmpty()) {
        return;
      }
      long began = System.nanoTime();
      batch = work.on(records, current);
      batchSize.took(records.size(), Duration.ofNanos(System.nanoTime() - began));
      unwritten = batch;
    }
    Optional<List<RecordMetadata>> written = write.write(batch, consumer.groupMetadata());
    more &= written.isPresent();
    if (written.isPresent()) {
      unwritten = null;
      committed(batch, written.get());
    }
  }

  private List<ConsumerRecord<String, byte[]>> next() {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    while (records.size() < batchSize.get()) {
      Optional<ConsumerRecord<String, byte[]>> next = arrivals.next();
      if (next.isEmpty()) {
        return records;
      }
      records.add(next.get());
    }
    return records;
  }

  private void committed(Batch batch, List<RecordMetadata> written) {
    for (int i = 0; i < written.size(); i++) {
      batch.outputs().get(i).written().accept(Place.of(written.get(i)));
    }
    work.committed();
    report.counters().committed(batch.taken());
  }

  private void tell(State current) {
    Role role = report.role();
    role.knows(current.members());
    Set<TopicPartition> done = unwritten == null ? arrivals.empty() : Set.of();
    Set<TopicPartition> open = new HashSet<>(assigned);
    open.removeAll(done);
    role.unsettled(open);
    done.forEach(partition -> role.settled(partition, consumer.position(partition, PATIENCE)));
  }

  @Override
  public void close() {
    takeOver.close();
    if (state != null) {
      state.close();
    }
    report.role().is(Role.Kind.JOINING, Set.of());
  }

  private final class Rebalances implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      assigned.addAll(partitions);
      arrivals.assign(partitions);
      if (assigned.isEmpty()) {
        report.role().is(Role.Kind.STANDBY, Set.of());
        log.info("Stands by");
      } else if (state != null) {
        report.role().is(Role.Kind.ACTIVE, assigned);
      } else if (!partitions.isEmpty()) {
        consumer.pause(partitions);
        report.role().is(Role.Kind.RESTORING, assigned);
        log.info("Takes over partitions {}", assigned);
        takeOver.begin(Set.copyOf(assigned));
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      if (!partitions.isEmpty()) {
        ended = true;
        log.info("Gives up partitions {}", partitions);
      }
    }
  }
}
