package dev.courant.operations.doctor;

import dev.courant.model.EventRecords;
import dev.courant.operations.log.ArticleStub;
import dev.courant.operations.log.RecordPosition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the records of some partitions into the trails of their articles. */
final class TrailReading implements Consumer<ConsumerRecord<byte[], byte[]>> {
  private static final String REPLAY = "courant_replay_of";
  private static final String REANALYSIS = EventRecords.REANALYSIS;

  private final Map<TopicPartition, Long> committed;
  private final Set<RecordPosition> deadLettered;
  private final Consumer<Finding> findings;
  private final Map<String, Trail> trails = new HashMap<>();

  /**
   * Reads trails.
   *
   * @param committed for each partition, the offset that whoever reads it goes on from
   * @param deadLettered where the records stand that there are dead letters of
   */
  TrailReading(
      Map<TopicPartition, Long> committed,
      Set<RecordPosition> deadLettered,
      Consumer<Finding> findings) {
    this.committed = committed;
    this.deadLettered = deadLettered;
    this.findings = findings;
  }

  Map<String, Trail> trails() {
    return trails;
  }

  @Override
  public void accept(ConsumerRecord<byte[], byte[]> record) {
    Optional<ArticleStub> stub = ArticleStub.of(record.value());
    RecordPosition position = RecordPosition.of(record);
    boolean dead = deadLettered.contains(position);
    boolean taken = record.offset() < committed.getOrDefault(position.topicPartition(), 0L);
    if (stub.isPresent()) {
      take(record, stub.get(), dead, taken);
    } else if (taken && !dead) {
      findings.accept(new Finding(FindingKind.UNREADABLE_RECORD, "", 0, "at " + position));
    }
  }

  private void take(
      ConsumerRecord<byte[], byte[]> record, ArticleStub stub, boolean dead, boolean taken) {
    Stage stage = Stage.of(record.topic());
    Trail trail = trails.computeIfAbsent(stub.id(), _ -> new Trail());
    Footprint footprint = trail.revision(stub.revision());
    boolean copy =
        record.headers().lastHeader(REPLAY) != null
            || record.headers().lastHeader(REANALYSIS) != null;
    if (footprint.add(stage, stub, record.timestamp(), copy)) {
      report(FindingKind.DOUBLED, record, stub, "again");
    } else if (!copy) {
      int before = trail.follow(stage, stub.revision());
      if (before > stub.revision()) {
        report(FindingKind.OUT_OF_ORDER, record, stub, "behind revision " + before);
      }
    }
    if (!taken) {
      footprint.isInFlight(stage);
    }
    if (dead) {
      footprint.isDeadLetter(stage);
    }
  }

  private void report(
      FindingKind kind, ConsumerRecord<byte[], byte[]> record, ArticleStub stub, String how) {
    findings.accept(
        new Finding(kind, stub.id(), stub.revision(), RecordPosition.of(record) + ", " + how));
  }
}
