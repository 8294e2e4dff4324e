package dev.courant.testkit.guarantees;

import dev.courant.model.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A subscriber as the documentation describes one, {@code read_committed} and nothing else, of all
 * topics that guarantees are about; it stays and reads on from where it was. For one thread.
 */
public final class TopicSubscriber implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Set<String> STATES = Set.of(Topics.FEED_STATES, Topics.ARTICLE_STATES);
  private static final List<String> DEAD_LETTERS =
      Stream.of(
              Topics.FEEDS,
              Topics.FEED_STATES,
              Topics.SIGHTINGS,
              Topics.ARTICLE_STATES,
              Topics.RAW,
              Topics.SUMMARIZED,
              Topics.MODEL_ANSWERS)
          .map(Topics::deadLettersOf)
          .toList();

  private final KafkaConsumer<String, byte[]> consumer;
  private final Predicate<String> keys;
  private final Predicate<String> deadLetterKeys;
  private final Map<String, List<Standing>> articles = new HashMap<>();
  private final List<StateWrite> states = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private final Set<TopicPartition> assigned = new HashSet<>();

  /**
   * Reads nothing yet.
   *
   * @param keys that count: ids of articles and of feeds; what others wrote is not even decoded
   * @param deadLetterKeys of dead letters that count; asked with an empty one for a letter without
   *     key
   */
  public TopicSubscriber(
      String bootstrapServers, Predicate<String> keys, Predicate<String> deadLetterKeys) {
    this.keys = keys;
    this.deadLetterKeys = deadLetterKeys;
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            "false",
            "allow.auto.create.topics",
            "false",
            "default.api.timeout.ms",
            "10000",
            "fetch.max.bytes",
            String.valueOf(32 << 20));
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    Observed.PATH.forEach(topic -> articles.put(topic, new ArrayList<>()));
  }

  /**
   * All that is committed by now.
   *
   * @throws KafkaException where no broker answers within 10 seconds; reading again goes on
   */
  public TopicLog read() {
    assign();
    Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(POLL).forEach(this::take);
    }
    return new TopicLog(Map.copyOf(articles), states, deadLetters);
  }

  /** Takes up the topics that were not there before, from their beginning. */
  private void assign() {
    Map<String, ?> existing = consumer.listTopics();
    Collection<TopicPartition> fresh =
        Stream.of(Observed.PATH, STATES, DEAD_LETTERS)
            .flatMap(Collection::stream)
            .filter(existing::containsKey)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .filter(assigned::add)
            .toList();
    if (!fresh.isEmpty()) {
      consumer.assign(assigned);
      consumer.seekToBeginning(fresh);
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (DEAD_LETTERS.contains(record.topic())) {
      if (deadLetterKeys.test(record.key() == null ? "" : record.key())) {
        deadLetters.add(Records.deadLetter(record));
      }
    } else if (record.key() != null && keys.test(record.key())) {
      if (STATES.contains(record.topic())) {
        Records.stateWrite(record).ifPresent(states::add);
      } else {
        Records.standing(record)
            .ifPresent(
                one -> articles.computeIfAbsent(record.topic(), _ -> new ArrayList<>()).add(one));
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
