package dev.courant.publish.stream;

import dev.courant.publish.log.TopicIdentity;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Listing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.springframework.util.unit.DataSize;

/**
 * A topic of two partitions in memory, with the stream that reads it. A value is the word that
 * filters look for; the key is told as id.
 */
public final class TestLog {
  static final TopicTag TAG = TopicTag.of(new TopicIdentity("cluster", "topic", "id"));
  static final ArticleQuery EVERYTHING = ArticleQuery.ALL;
  private static final int PARTITIONS = 2;

  private final List<List<ConsumerRecord<String, byte[]>>> records =
      List.of(new ArrayList<>(), new ArrayList<>());
  private final Map<Integer, Long> kept = new HashMap<>(Map.of(0, 0L, 1, 0L));
  private final AtomicInteger opened = new AtomicInteger();
  private final StreamSettings settings;
  final EventTail tail;
  final LogPieces pieces;

  /** The tail holds so many events. */
  public TestLog(int eventsInMemory) {
    settings =
        new StreamSettings(
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            DataSize.ofBytes(eventsInMemory * (LoggedEvent.OVERHEAD + 5L)),
            10,
            1);
    tail = new EventTail(settings.memory().toBytes(), TestLog::event);
    pieces = new LogPieces(this::open, TestLog::event, settings);
  }

  static ArticleQuery only(String word) {
    return new ArticleQuery(List.of(Set.of(word)), null, null);
  }

  /** Reading begins at the end of what was published so far. */
  public void begin() {
    tail.begin(TAG, ends());
  }

  /** An event of five characters, which clients learn of. */
  public void publish(int partition, String key, String word) {
    tail.append(append(partition, key, word));
    tail.moveTo(ends());
  }

  ConsumerRecord<String, byte[]> append(int partition, String key, String word) {
    List<ConsumerRecord<String, byte[]>> all = records.get(partition);
    byte[] value = word.getBytes(StandardCharsets.UTF_8);
    var record = new ConsumerRecord<>("topic", partition, (long) all.size(), key, value);
    all.add(record);
    return record;
  }

  /** The topic drops what lies before an offset. */
  void drop(int partition, long before) {
    kept.put(partition, before);
  }

  /** How many connections to the broker were opened. */
  int opened() {
    return opened.get();
  }

  StreamClient client(ArticleQuery query) {
    LogPlace place = new LogPlace(tail, pieces, tail.enterAtEnd().orElseThrow());
    return new StreamClient(tail, place, settings, query);
  }

  /** For those who are told one event at a time. */
  public PublishedEvents events() {
    return new PublishedEvents(tail, pieces);
  }

  EventStream stream() {
    return new EventStream(tail, pieces, settings, () -> 1);
  }

  private Map<Integer, Long> ends() {
    Map<Integer, Long> ends = new HashMap<>();
    for (int i = 0; i < PARTITIONS; i++) {
      ends.put(i, (long) records.get(i).size());
    }
    return ends;
  }

  private static Optional<PublishedEvent> event(ConsumerRecord<String, byte[]> record) {
    String word = new String(record.value(), StandardCharsets.UTF_8);
    boolean listed = !word.equals("gone!");
    return Optional.of(
        new PublishedEvent(
            record.offset() == 0 ? "create" : "update",
            new Listing(listed, Instant.EPOCH, Set.of(word)),
            record.key() + "=" + word,
            record.key()));
  }

  private TopicReader open() {
    opened.incrementAndGet();
    var consumer =
        new MockConsumer<String, byte[]>("none") {
          @Override
          public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            for (var record : records.get(partition.partition())) {
              if (record.offset() >= offset) {
                addRecord(record);
              }
            }
          }
        };
    Node node = new Node(1, "localhost", 9092);
    Node[] nodes = {node};
    List<PartitionInfo> infos = new ArrayList<>();
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (int i = 0; i < PARTITIONS; i++) {
      infos.add(new PartitionInfo("topic", i, node, nodes, nodes));
      beginnings.put(new TopicPartition("topic", i), kept.getOrDefault(i, 0L));
      ends.put(new TopicPartition("topic", i), (long) records.get(i).size());
    }
    consumer.updatePartitions("topic", infos);
    consumer.updateBeginningOffsets(beginnings);
    consumer.updateEndOffsets(ends);
    return new TopicReader(consumer, "topic");
  }
}
