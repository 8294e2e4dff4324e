package dev.courant.ingest.admin;

import dev.courant.model.TopicLayout;
import dev.courant.operations.deadletters.DeadLetterBox;
import dev.courant.operations.deadletters.DeadLetterReplay;
import dev.courant.operations.log.Connection;
import dev.courant.operations.log.TopicLog;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpStatus;

/** Lets a few requests at a time read the dead letters; each reads the topics anew. */
final class DeadLetterAccess {
  private static final int AT_ONCE = 2;
  private static final long PATIENCE_S = 10;

  private final Connection connection;
  private final TopicLayout layout;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  DeadLetterAccess(Connection connection, TopicLayout layout, Clock clock) {
    this.connection = connection;
    this.layout = layout;
    this.clock = clock;
  }

  /** Reads. */
  <T> T read(Function<DeadLetterBox, T> question) {
    return inTurn(log -> question.apply(new DeadLetterBox(log)));
  }

  /** Decides. */
  <T> T decide(Function<DeadLetterReplay, T> decision) {
    return inTurn(log -> {
      connection.prepare(layout);
      return decision.apply(new DeadLetterReplay(log, connection.transactions(), clock));
    });
  }

  private <T> T inTurn(Function<TopicLog, T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
        throw unavailable("Others are reading the dead letters");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("This instance stops");
    }
    try (TopicLog log = connection.log()) {
      return work.apply(log);
    } catch (KafkaException e) {
      throw unavailable("The brokers do not answer");
    } finally {
      turns.release();
    }
  }

  private static ProblemException unavailable(String title) {
    return new ProblemException(
        HttpStatus.SERVICE_UNAVAILABLE,
        "dead-letters-unavailable",
        title,
        "Try again in a few seconds. A replay that was interrupted goes on and counts once.");
  }
}
