package dev.courant.ingest.admin;

import dev.courant.ingest.ownership.NewestRecords;
import dev.courant.ingest.ownership.OwnedStates;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Topics;
import dev.courant.runtime.SupervisedLoop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Both feeds topics, read from the beginning and followed by one thread outside of any group, so
 * that every instance has all partitions. Read anew where following fails.
 */
final class KafkaFeedView implements SupervisedLoop.Body, FeedView {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration UNTIL_TOPICS_EXIST = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final ConsumerFactory<String, byte[]> consumers;
  private final OwnedStates own;
  private volatile Contents contents = new Contents();
  private volatile boolean complete;

  KafkaFeedView(ConsumerFactory<String, byte[]> consumers, OwnedStates own) {
    this.consumers = consumers;
    this.own = own;
  }

  @Override
  public Map<String, Feed> feeds() {
    requireComplete();
    return contents.feeds.all();
  }

  @Override
  public Optional<Feed> find(String feedId) {
    requireComplete();
    return contents.feeds.find(feedId);
  }

  private void requireComplete() {
    if (!complete) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "feeds-unknown",
          "The feeds are still being read",
          "Try again in a few seconds; if it stays, the brokers cannot be reached.");
    }
  }

  @Override
  public Optional<FeedState> stateOf(String feedId) {
    return own.find(feedId).or(() -> contents.states.find(feedId));
  }

  @Override
  public void await(Predicate<FeedView> shows, Duration atMost) {
    long giveUp = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() - giveUp < 0 && !shows.test(this)) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  @Override
  public void run(SupervisedLoop.Beat beat) {
    Properties noTopics = new Properties();
    noTopics.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    try (Consumer<String, byte[]> consumer =
        consumers.createConsumer(null, null, "-admin", noTopics)) {
      List<TopicPartition> feeds = partitions(consumer, Topics.FEEDS);
      List<TopicPartition> states = partitions(consumer, Topics.FEED_STATES);
      List<TopicPartition> all = Stream.concat(feeds.stream(), states.stream()).toList();
      if (feeds.isEmpty() || states.isEmpty()) { // one may be there before the other
        LockSupport.parkNanos(UNTIL_TOPICS_EXIST.toNanos());
      } else {
        follow(consumer, all, beat);
      }
    }
  }

  private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private void follow(
      Consumer<String, byte[]> consumer, List<TopicPartition> all, SupervisedLoop.Beat beat) {
    consumer.assign(all);
    consumer.seekToBeginning(all);
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    Contents read = new Contents();
    boolean caughtUp = false;
    while (beat.goesOn()) {
      consumer.poll(POLL).forEach(read::take);
      if (!caughtUp
          && all.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L))) {
        caughtUp = true;
        contents = read;
        complete = true;
      }
    }
  }

  private static final class Contents {
    private final NewestRecords<Feed> feeds = new NewestRecords<>(Feed.class);
    private final NewestRecords<FeedState> states = new NewestRecords<>(FeedState.class);

    void take(ConsumerRecord<String, byte[]> record) {
      (record.topic().equals(Topics.FEEDS) ? feeds : states).take(record);
    }
  }
}
