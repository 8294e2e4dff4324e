package dev.courant.publish.syndication;

import dev.courant.model.ArticlePublished;
import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code courant.articles.published} for {@link Withdrawals}, from some days ago on, outside
 * of any consumer group.
 */
final class WithdrawalsFollower implements SupervisedLoop.Body {
  /** How long feeds tell of a withdrawal. */
  static final Duration KEPT = Duration.ofDays(3);

  private static final Logger log = LoggerFactory.getLogger(WithdrawalsFollower.class);
  private static final Duration WAIT = Duration.ofMillis(500);

  private final TopicReaders readers;
  private final Withdrawals withdrawals;
  private final Clock clock;

  WithdrawalsFollower(TopicReaders readers, Withdrawals withdrawals, Clock clock) {
    this.readers = readers;
    this.withdrawals = withdrawals;
    this.clock = clock;
  }

  @Override
  public void run(Beat beat) {
    try (TopicReader reader = readers.open(Topics.PUBLISHED)) {
      reader.seek(reader.at(clock.instant().minus(KEPT)));
      while (beat.goesOn()) {
        reader.poll(WAIT).forEach(this::note);
      }
    }
  }

  private void note(ConsumerRecord<String, byte[]> record) {
    try {
      withdrawals.note(
          EventCodec.decode(record.value(), ArticlePublished.class),
          Instant.ofEpochMilli(record.timestamp()));
    } catch (RuntimeException e) {
      log.debug("No card: {}-{}@{}", record.topic(), record.partition(), record.offset());
    }
  }
}
