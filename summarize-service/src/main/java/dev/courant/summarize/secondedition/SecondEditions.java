package dev.courant.summarize.secondedition;

import dev.courant.model.ArticleIngested;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.runtime.SupervisedLoop;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads raw articles in a group of its own and has them told by language models in the background,
 * as the body of a loop. It polls all the time, with its partitions paused while the window is
 * full, so that no call is too long for the group. What was told goes to {@link
 * Topics#SECOND_EDITIONS}, at least once; offsets are committed up to the first article that is not
 * done with.
 */
final class SecondEditions implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(SecondEditions.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final long COMMIT_EVERY = Duration.ofSeconds(1).toNanos();
  private static final long LOOK_EVERY = Duration.ofMillis(200).toNanos();

  private final Clients clients;
  private final FirstEditions firstEditions;
  private final Window window;
  private final Telling telling;
  private final SecondEditionCounters counters;
  private volatile Set<TopicPartition> assigned = Set.of();

  SecondEditions(
      Clients clients,
      FirstEditions firstEditions,
      Window window,
      Telling telling,
      SecondEditionCounters counters) {
    this.clients = clients;
    this.firstEditions = firstEditions;
    this.window = window;
    this.telling = telling;
    this.counters = counters;
  }

  /**
   * What it needs of Kafka.
   *
   * @param prepare makes the topics where they are missing
   * @param articles that are told at once
   */
  record Clients(
      Preparation prepare,
      Supplier<Consumer<String, byte[]>> consumers,
      Supplier<Producer<String, byte[]>> producers,
      int articles) {
    /** Makes topics. */
    @FunctionalInterface
    interface Preparation {
      void run() throws Exception;
    }
  }

  /** The partitions of raw articles that this instance tells anew. */
  Set<TopicPartition> assigned() {
    return assigned;
  }

  @Override
  public void run(SupervisedLoop.Beat beat) throws Exception {
    clients.prepare().run();
    try (Consumer<String, byte[]> consumer = clients.consumers().get();
        Producer<String, byte[]> producer = clients.producers().get();
        Workers _ = Workers.start(clients.articles(), window, telling, producer, counters::ended)) {
      Round round = new Round(consumer);
      consumer.subscribe(List.of(Topics.RAW), round);
      while (beat.goesOn()) {
        round.read();
        round.look();
        round.commit();
      }
      round.onPartitionsRevoked(consumer.assignment());
    } finally {
      assigned = Set.of();
      window.clear();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (window.isTooOld(record.timestamp())) {
      counters.ended(Outcome.SKIPPED);
      return;
    }
    try {
      ArticleIngested article = EventCodec.decode(record.value(), ArticleIngested.class);
      if (article.change() != Change.RETRACTED && article.id().value().equals(record.key())) {
        window.add(new Waiting(record, article));
        return;
      }
      window.withdrawn(article);
    } catch (EventCodec.UndecodableException e) {
      log.debug("{}-{} is no article", record.partition(), record.offset());
    }
    counters.ended(Outcome.EMPTY);
  }

  /** What one consumer does, on the loop's thread. */
  private final class Round implements ConsumerRebalanceListener {
    private final Consumer<String, byte[]> consumer;
    private final Map<Integer, Long> committed = new HashMap<>();
    private long lastCommit = System.nanoTime();
    private long lastLook = System.nanoTime() - LOOK_EVERY;

    Round(Consumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    void read() {
      if (window.isFull()) {
        consumer.pause(consumer.assignment());
      } else if (!consumer.paused().isEmpty()) {
        consumer.resume(consumer.paused());
      }
      ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
      records.forEach(SecondEditions.this::take);
      records
          .nextOffsets()
          .forEach((partition, next) -> window.readUpTo(partition.partition(), next.offset()));
      if (records.isEmpty()) {
        consumer.assignment().forEach(this::passMarkers);
      }
    }

    /** Positions move past transaction markers, which are no records. */
    private void passMarkers(TopicPartition partition) {
      try {
        window.readUpTo(partition.partition(), consumer.position(partition, Duration.ZERO));
      } catch (TimeoutException e) {
        log.debug("{} has no position yet", partition);
      }
    }

    void look() throws Exception {
      if (System.nanoTime() - lastLook > LOOK_EVERY && window.waitsForFirstEditions()) {
        window.firstEditionsUpTo(firstEditions.upTo(consumer.assignment()));
        lastLook = System.nanoTime();
      }
    }

    void commit() {
      if (System.nanoTime() - lastCommit > COMMIT_EVERY) {
        lastCommit = System.nanoTime();
        Map<TopicPartition, OffsetAndMetadata> news = news(consumer.assignment());
        if (!news.isEmpty()) {
          consumer.commitAsync(
              news,
              (_, failure) -> {
                if (failure != null) {
                  log.debug("committed later: {}", failure.toString());
                  committed.clear();
                }
              });
        }
      }
    }

    private Map<TopicPartition, OffsetAndMetadata> news(Collection<TopicPartition> partitions) {
      Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
      Map<Integer, Long> done = window.doneUpTo();
      for (TopicPartition partition : partitions) {
        Long offset = done.get(partition.partition());
        if (offset != null && !offset.equals(committed.put(partition.partition(), offset))) {
          news.put(partition, new OffsetAndMetadata(offset));
        }
      }
      return news;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      assigned = Set.copyOf(consumer.assignment());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      committed.clear();
      Map<TopicPartition, OffsetAndMetadata> news = news(partitions);
      try {
        if (!news.isEmpty()) {
          consumer.commitSync(news);
        }
      } finally {
        onPartitionsLost(partitions);
      }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      window.drop(partitions.stream().map(TopicPartition::partition).toList());
      committed.clear();
    }
  }
}
