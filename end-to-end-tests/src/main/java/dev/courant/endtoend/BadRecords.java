package dev.courant.endtoend;

import dev.courant.endtoend.Poison.Verdict;
import dev.courant.model.Topics;
import dev.courant.testkit.guarantees.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Puts records on topics that nobody can work on, and keeps account of where they stand. */
final class BadRecords implements AutoCloseable {
  private static final int AT_ONCE = 4;

  private final Random dice;
  private final String kafka;
  private final List<Poison> cabinet;
  private final Map<String, RecordWriter> writers = new HashMap<>();
  private final Set<String> positions = ConcurrentHashMap.newKeySet();

  BadRecords(long seed, String kafka) {
    this.dice = new Random(seed);
    this.kafka = kafka;
    String run = Long.toString(System.nanoTime(), 36);
    cabinet = new ArrayList<>();
    for (String topic : PoisonCabinet.TOPICS) {
      if (!topic.equals(Topics.MODEL_ANSWERS)) {
        PoisonCabinet.of(topic, run).stream()
            .filter(one -> one.verdict() == Verdict.DEAD_LETTER)
            .forEach(cabinet::add);
      }
    }
  }

  /** Writes some, of any kind, on any topics. */
  synchronized void add() throws Exception {
    for (int i = 0; i < AT_ONCE; i++) {
      Poison poison = cabinet.get(dice.nextInt(cabinet.size()));
      RecordMetadata at =
          writers
              .computeIfAbsent(poison.compression(), how -> new RecordWriter(kafka, how))
              .write(poison.record(dice.nextInt(Deployment.PARTITIONS)));
      positions.add(new Position(at.topic(), at.partition(), at.offset()).toString());
    }
  }

  /** Where they stand, as dead letters name it. */
  Set<String> positions() {
    return positions;
  }

  @Override
  public void close() {
    writers.values().forEach(RecordWriter::close);
  }
}
