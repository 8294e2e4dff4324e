package dev.courant.publish.webhook;

import dev.courant.model.Topics;
import dev.courant.publish.api.ProblemException;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.http.HttpStatus;

/** All webhooks and their states, whichever instance delivers them, as they are written. */
final class WebhookView implements SupervisedLoop.Body {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final TopicReaders readers;
  private volatile Contents contents = new Contents();
  private volatile boolean complete;

  WebhookView(TopicReaders readers) {
    this.readers = readers;
  }

  private static final class Contents {
    private final Map<String, Webhook> webhooks = new ConcurrentHashMap<>();
    private final Map<String, WebhookState> states = new ConcurrentHashMap<>();

    void take(ConsumerRecord<String, byte[]> record) {
      if (record.topic().equals(Topics.WEBHOOKS)) {
        take(record, webhooks, Webhook.class);
      } else {
        take(record, states, WebhookState.class);
      }
    }

    private static <T> void take(
        ConsumerRecord<String, byte[]> record, Map<String, T> into, Class<T> type) {
      WebhookRecords.read(record, type)
          .ifPresentOrElse(value -> into.put(record.key(), value), () -> into.remove(record.key()));
    }
  }

  /**
   * All, the oldest first.
   *
   * @throws ProblemException where they have not been read yet
   */
  List<Webhook> webhooks() {
    requireComplete();
    return contents.webhooks.values().stream()
        .sorted(Comparator.comparing(Webhook::createdAt).thenComparing(Webhook::id))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws ProblemException where they have not been read yet
   */
  Optional<Webhook> find(String id) {
    requireComplete();
    return Optional.ofNullable(contents.webhooks.get(id));
  }

  /** How far it is, with what an operator wanted since; at its beginning where none says so. */
  WebhookState stateOf(Webhook webhook) {
    WebhookState state = contents.states.get(webhook.id());
    return state == null ? WebhookState.of(webhook) : state.heeding(webhook);
  }

  /** How many are in a condition. */
  long count(Condition condition) {
    return contents.webhooks.values().stream()
        .filter(webhook -> Condition.of(webhook, stateOf(webhook)) == condition)
        .count();
  }

  private void requireComplete() {
    if (!complete) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          "webhooks-unknown",
          "The webhooks are still being read",
          "Try again in a few seconds; if it stays, the brokers cannot be reached.");
    }
  }

  /** Waits until it shows something, or for some time. */
  void await(BooleanSupplier shown, Duration most) {
    long until = System.nanoTime() + most.toNanos();
    while (!shown.getAsBoolean() && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  @Override
  public void run(Beat beat) {
    try (TopicReader webhooks = readers.open(Topics.WEBHOOKS);
        TopicReader states = readers.open(Topics.WEBHOOK_STATES)) {
      webhooks.seek(Map.of());
      states.seek(Map.of());
      Map<Integer, Long> webhooksEnd = webhooks.end();
      Map<Integer, Long> statesEnd = states.end();
      Contents read = new Contents();
      boolean caughtUp = false;
      while (beat.goesOn()) {
        states.poll(POLL).forEach(read::take);
        webhooks.poll(POLL).forEach(read::take);
        if (!caughtUp && webhooks.reached(webhooksEnd) && states.reached(statesEnd)) {
          caughtUp = true;
          contents = read;
          complete = true;
        }
      }
    }
  }
}
