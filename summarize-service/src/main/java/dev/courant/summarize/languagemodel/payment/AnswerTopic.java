package dev.courant.summarize.languagemodel.payment;

import dev.courant.model.Brokers;
import dev.courant.model.Topics;
import dev.courant.runtime.BrokerAdmin;
import dev.courant.runtime.SupervisedLoop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic {@code courant.model-answers} as it is read, as the body of a loop: one partition, from
 * its beginning, and on as others write. Makes it and that of its dead letters where they are
 * missing. After a failure it reads on where it was, so that nothing is learnt twice.
 */
final class AnswerTopic implements SupervisedLoop.Body {
  static final String NAME = Topics.MODEL_ANSWERS;

  private static final Logger log = LoggerFactory.getLogger(AnswerTopic.class);
  private static final TopicPartition ALL = new TopicPartition(NAME, 0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LARGEST_RECORD = String.valueOf(8 << 20);
  private static final Duration LETTERS_KEPT = Duration.ofDays(30);
  private static final Duration POLL = Duration.ofMillis(500);

  private final BrokerAdmin admin;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Duration kept;
  private final Function<ConsumerRecord<String, byte[]>, Optional<Exception>> learn;
  private final AnswerLetters letters;
  private final CountDownLatch read = new CountDownLatch(1);
  private long next = -1;

  /**
   * The topic.
   *
   * @param kept how long it keeps a record, where it is made now
   * @param learn gets each record once, and says why it is none; must not throw
   */
  AnswerTopic(
      BrokerAdmin admin,
      Supplier<Consumer<String, byte[]>> consumers,
      Duration kept,
      Function<ConsumerRecord<String, byte[]>, Optional<Exception>> learn,
      AnswerLetters letters) {
    this.admin = admin;
    this.consumers = consumers;
    this.kept = kept;
    this.learn = learn;
    this.letters = letters;
  }

  /** Waits until all was read that stood there at the start, for half a minute at most. */
  void awaitRead() {
    try {
      if (!read.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        read.countDown();
        log.warn("{} cannot be read; what was paid for before may be paid for again", NAME);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run(SupervisedLoop.Beat beat) throws Exception {
    Brokers.prepare(admin.client(), topics());
    try (Consumer<String, byte[]> consumer = consumers.get()) {
      consumer.assign(List.of(ALL));
      if (next < 0) {
        consumer.seekToBeginning(List.of(ALL));
      } else {
        consumer.seek(ALL, next);
      }
      long end = consumer.endOffsets(List.of(ALL)).getOrDefault(ALL, 0L);
      while (beat.goesOn()) {
        consumer.poll(POLL).forEach(this::take);
        next = consumer.position(ALL);
        if (next >= end) {
          read.countDown();
        }
        letters.write();
      }
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    learn.apply(record).ifPresent(why -> letters.add(record, why));
  }

  private List<NewTopic> topics() {
    return List.of(
        topic(NAME, "compact,delete", kept), topic(AnswerLetters.TOPIC, "delete", LETTERS_KEPT));
  }

  private static NewTopic topic(String name, String policy, Duration kept) {
    return new NewTopic(name, Optional.of(1), Optional.empty())
        .configs(
            Map.of(
                "cleanup.policy",
                policy,
                "retention.ms",
                String.valueOf(kept.toMillis()),
                "max.message.bytes",
                LARGEST_RECORD));
  }
}
